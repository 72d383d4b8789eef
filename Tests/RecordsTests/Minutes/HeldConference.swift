import Conference
import Fixtures
import Records
import Testing

/// A conference that a test plays, with the history that its minutes are made of.
struct HeldConference {
    private(set) var day: PlayedConference
    private(set) var chronicle = Chronicle()

    /// Open, with this item on.
    init(_ programme: Opening, at item: ItemID) throws {
        day = try PlayedConference(programme)
        try does(.lifecycle(.open()))
        try does(.agenda(.jump(to: item)))
    }

    @discardableResult
    mutating func does(_ command: Command, by: Principal = .mc) throws -> LogEntry {
        let entry = try day.does(command, by: by)
        chronicle.add(entry)
        return entry
    }

    /// Presses the one big button until it has done this; gives that step.
    @discardableResult
    mutating func presses(until isDone: (ConferenceState) -> Bool) throws -> LogEntry {
        var entry: LogEntry?
        while !isDone(day.conference) {
            let step = try #require(day.conference.cue.step)
            entry = try does(step.command(override: .all))
        }
        return try #require(entry)
    }

    var files: [DayFile] { DayFiles.all(of: HeldDay(day.conference, chronicle, at: day.now)) }

    func text(_ name: String) throws -> String { String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self) }

    func rows(_ name: String) throws -> [[String]] { PrintedPapers.rows(in: try text(name)) }

    /// What is read in the minutes, without tags, blanks as one.
    func minutes() throws -> String {
        let body = try text("bien-ban.html").replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
        return body.replacing(/<(p|h1|h2|td|th|div|span class="line"|br)\b/, with: { " \($0.0)" }).replacing(/<[^>]*>/, with: "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
