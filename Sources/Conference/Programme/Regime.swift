/// What the law of the conference's day gives to it (quy định áp dụng), as it was when the files were read: a later release that knows the law otherwise changes
/// nothing of a day that stands in a journal.
///
/// What the law says of single awards has become theirs; here is what is left.
public struct Regime: Equatable, Sendable {
    /// The year by which it is called: `2013`, `2023`, `2025`.
    public let id: String
    /// The decree by which awards are conferred.
    public let name: BilingualText
    /// Abbreviations of offices and bodies of that time, each with what is said. One that is written with a full stop, as in “TP. Lào Cai”, has it here too.
    public let abbreviations: [String: String]

    public init(id: String, name: BilingualText, abbreviations: [String: String]) {
        self.id = id
        self.name = name
        self.abbreviations = abbreviations
    }
}

extension Regime: RecordableObject {
    private struct Abbreviation: RecordableObject {
        let short: String
        let full: String

        init(_ short: String, _ full: String) {
            self.short = short
            self.full = full
        }

        func record(into object: inout RecordedObject) {
            object.set("short", short)
            object.set("full", full)
        }

        init(from object: RecordedObject) throws(RecordFault) {
            self.init(try object.get("short"), try object.get("full"))
        }
    }

    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("name", name)
        object.set("abbreviations", abbreviations.keys.sorted().map { Abbreviation($0, abbreviations[$0] ?? "") })
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let told: [Abbreviation] = try object.get("abbreviations")
        self.init(
            id: try object.get("id"), name: try object.get("name"),
            abbreviations: Dictionary(told.map { ($0.short, $0.full) }) { first, _ in first })
    }
}
