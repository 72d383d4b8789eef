internal import Conference
internal import Foundation
internal import Gateway
internal import Records
internal import StrictJSON
internal import WebSocketServer

/// Papers for the staff's page: a country's registers take a second, and no command waits for them.
struct PaperWriter {
    /// Where each conference has its journal.
    let journals: [String: URL]
    /// Of the key that signs the record.
    let fingerprint: String?

    /// `{writtenAt, files: [{name, title, text}]}`
    func answer(_ papers: DayPapers, of conference: String, _ state: ConferenceState) -> HTTPResponse {
        let now = Date()
        guard let journal = journals[conference], let files = files(papers, of: state, journal, at: now) else { return WorkBeside.busy }
        let rows = files.map { file -> JSON in
            ["name": .string(file.name), "title": .string(file.title), "text": .string(String(decoding: file.bytes, as: UTF8.self))]
        }
        let body: JSON = ["writtenAt": .int(now.milliseconds), "files": .array(rows)]
        return HTTPResponse(status: 200, body: JSONWriter.write(body))
    }

    private func files(_ papers: DayPapers, of state: ConferenceState, _ journal: URL, at now: Date) -> [DayFile]? {
        switch papers {
        case .day: printed(PrintedDay(of: state))
        case .rest:
            switch state.lifecycle.state {
            case .preparing, .live, .paused: printed(PrintedDay(restOf: state, at: now.milliseconds))
            case .ended, .sealed: []
            }
        case .held: (try? HeldHistory.read(folder: journal, state, at: now))?.map { DayFiles.all(of: $0.day) } ?? nil
        }
    }

    private func printed(_ day: PrintedDay) -> [DayFile] {
        var day = day
        day.fingerprint = fingerprint
        return PaperSet.papers(of: day).map(\.file)
    }
}
