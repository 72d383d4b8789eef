internal import Conference
internal import StrictJSON

/// A register as files: for a spreadsheet, and for programs.
struct RegisterFiles<Content: RegisterContent> {
    private let day: HeldDay
    private let rows: [RegisterRow]

    init(_ day: HeldDay) {
        self.day = day
        rows = Content(day).rows
    }

    var all: [DayFile] {
        if rows.isEmpty { return [] }
        return [
            DayFile(name: Content.name + ".csv", title: Content.title, bytes: csv),
            DayFile(name: Content.name + ".json", title: Content.title, bytes: json),
        ]
    }

    /// RFC 4180, with the mark of UTF-8 before it, without which Excel takes Vietnamese for another encoding.
    private var csv: [UInt8] {
        let heads = ["TT"] + Content.columns.map(\.head) + ["Minh họa", "Dòng ghi"]
        var text = "\u{FEFF}" + heads.map(Self.quoted).joined(separator: ",") + "\r\n"
        for (place, row) in rows.enumerated() {
            let cells = row.cells.map(field) + [row.isIllustrative ? "x" : "", row.position.map(String.init) ?? ""]
            text += ([String(place + 1)] + cells).joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }

    private func field(_ cell: RegisterCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): Self.quoted(Self.harmless(text))
        case .number(let number): String(number)
        case .time(let at): day.clock.inCells(at)
        }
    }

    /// A text that begins like a formula would be reckoned by whoever opens it: somebody's name is no program (OWASP, CSV injection).
    private static func harmless(_ text: String) -> String {
        text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false ? "'" + text : text
    }

    private static func quoted(_ text: String) -> String {
        // Letters are compared, not characters: CR LF is one of these.
        let isPlain = text.unicodeScalars.allSatisfy { !["\"", ",", "\n", "\r", ";"].contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private var json: [UInt8] {
        let about = day.about
        let register: JSON = [
            "register": .string(Content.key), "title": .string(Content.title), "conference": .string(about.title.vi),
            "zone": .string(about.zone), "writtenAt": .string(day.clock.stamp(day.now)), "isDraft": .bool(!day.isOver),
            "rows": .array(rows.map(object)),
        ]
        return JSONWriter.write(register) + [UInt8(ascii: "\n")]
    }

    private func object(_ row: RegisterRow) -> JSON {
        var members = zip(Content.columns, row.cells).map { JSON.Member($0.key, value($1)) }
        members.append(JSON.Member("illustrative", .bool(row.isIllustrative)))
        members.append(JSON.Member("seq", row.position.map { .int(Int64($0)) } ?? .null))
        return .object(members)
    }

    private func value(_ cell: RegisterCell) -> JSON {
        switch cell {
        case .empty: .null
        case .text(let text): .string(text)
        case .number(let number): .int(Int64(number))
        case .time(let at): .string(day.clock.stamp(at))
        }
    }
}
