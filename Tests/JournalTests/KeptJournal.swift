import Conference
import Foundation
import GRDB
import Journal
import Testing

/// A journal that was kept of an earlier release (`Tests/EndToEnd/durability/kept`), as it stands in its file.
struct KeptJournal: CustomTestStringConvertible, Sendable {
    struct Row: Sendable {
        let seq: Int
        let at: Milliseconds
        let by: Principal
        let op: String
        /// JSON, as written.
        let events: String

        /// Upcast from format 1.
        var logEntry: LogEntry {
            get throws {
                guard case .list(let stored) = try RecordText.read(events) else { throw RecordFault(.isNo("list")) }
                let read = try stored.map { event in
                    guard case .object(let object) = try FormatOne.upcast(event) else { throw RecordFault(.isNo("object")) }
                    return try Event(recorded: object)
                }
                return LogEntry(seq: seq, at: at, by: by, op: op, events: read)
            }
        }
    }

    let name: String
    let rows: [Row]

    var testDescription: String { name }

    static let allOfFormatOne: [KeptJournal] = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = tests.appending(path: "EndToEnd/durability/kept")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        let kept = files.filter { $0.pathExtension == "sql" && $0.lastPathComponent.hasPrefix("format-1") }
        return kept.compactMap { try? KeptJournal($0) }.sorted { $0.name < $1.name }
    }()

    private init(_ file: URL) throws {
        name = file.deletingPathExtension().lastPathComponent
        let script = try String(contentsOf: file, encoding: .utf8)
        rows = try DatabaseQueue().inDatabase { database in
            try database.execute(sql: script)
            return try GRDB.Row.fetchAll(database, sql: "SELECT seq, at, role, person, op, events FROM position ORDER BY seq").map { row in
                Row(
                    seq: row["seq"], at: row["at"],
                    by: Principal(Role(rawValue: row["role"]) ?? .system, PersonID(row["person"] as String)),
                    op: row["op"], events: row["events"])
            }
        }
    }
}
