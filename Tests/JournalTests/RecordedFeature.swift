import Conference
import Foundation

/// A feature that has events, and what stands of them in the folders of its name.
struct RecordedFeature {
    let name: String
    /// The names that its events are written under.
    let kinds: [String]

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    private static let sources = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

    /// By the folders of `Conference`: a kind is of the feature in whose `…Record.swift` its name stands.
    static func all() throws -> [RecordedFeature] {
        let core = sources.appending(path: "Conference")
        let records = try FileManager.default.subpathsOfDirectory(atPath: core.path).sorted().filter { $0.hasSuffix("Record.swift") }
        var kinds: [String: [String]] = [:]
        for path in records {
            let text = try String(contentsOf: core.appending(path: path), encoding: .utf8)
            let steps = path.split(separator: "/")
            let feature = steps.count > 1 ? String(steps[0]) : String(path.dropLast("Record.swift".count))
            kinds[feature, default: []] += Event.kinds.filter { text.contains("= \"\($0)\"") }
        }
        return kinds.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { RecordedFeature(name: $0.key, kinds: $0.value) }
    }

    /// Of all features, those of a feature that has none left out.
    static func allSamples() throws -> [Event] { try all().flatMap { $0.samples ?? [] } }

    /// A test knows what is compiled into it, not what lies in a folder: so a feature's samples are a class whose name follows from the feature's.
    var samples: [Event]? { (NSClassFromString("JournalTests.\(name)Samples") as? any EventSamples.Type)?.events }

    /// The samples as a release wrote them, a line an event.
    var keptEvents: URL { Self.tests.appending(path: "kept/\(name)/format-2-events.json") }

    func keptLines() -> [String] {
        ((try? String(contentsOf: keptEvents, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }

    /// What stands in the feature's table of events, by the names in it; empty without a document.
    var document: String {
        (try? String(contentsOf: Self.sources.appending(path: "Journal/Events/\(name)/events.md"), encoding: .utf8)) ?? ""
    }
}
