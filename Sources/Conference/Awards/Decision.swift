/// A decision on commendation (quyết định): read out once, however many rounds and awards fall under it.
///
/// Awards, rounds and recipients name it by its number, as files, lists and certificates do; its id follows from the number. So two awards under one number are
/// under one decision, and what was written down before decisions had ids is of the same decision as what is written down now.
public struct Decision: Entity {
    public let number: String
    /// `2021-12-31`
    public var date: String?
    public var signer: String?
    /// What it is about, behind “về việc”, where that is not the verb and name of its awards.
    public var subject: BilingualText?
    /// Who reads it out (người công bố).
    public var reader: String?
    public var readerSalutation: String?
    public var readerTitle: String?
    /// When it was read today; nil: not yet.
    public internal(set) var readAt: Milliseconds?

    public var id: DecisionID { DecisionID(number: number) }

    public init(number: String, date: String? = nil, signer: String? = nil, reader: String? = nil) {
        self.number = number
        self.date = date
        self.signer = signer
        self.reader = reader
    }
}

extension Decision {
    /// Each once, where it stands first.
    static func once(_ all: [Decision]) -> [Decision] {
        var known: Set<DecisionID> = []
        return all.filter { known.insert($0.id).inserted }
    }

    /// The decisions that awards name, in the order in which they do; one of which nobody says more has its number.
    static func named(by awards: [Award], of all: [Decision]) -> [Decision] {
        let known = Table(once(all))
        return once(awards.flatMap(\.decisions).map { known[DecisionID(number: $0)] ?? Decision(number: $0) })
    }
}

extension DecisionID {
    /// `01-qd-ctn` for “01/QĐ-CTN”: letters and digits as they are, đ as d, anything else a hyphen. Numbers that differ in nothing else are of one decision.
    public init(number: String) {
        var text = ""
        for scalar in number.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": text.unicodeScalars.append(scalar)
            case "đ": text += "d"
            default: if !text.isEmpty, !text.hasSuffix("-") { text += "-" }
            }
        }
        text = String(text.prefix(StateLimits.idBytes))
        if text.hasSuffix("-") { text.removeLast() }
        self.init(text.isEmpty ? "so" : text)
    }
}

extension Decision: Undoable {
    static let lenses: [Lens<Decision>] = [Lens("readAt", \.readAt)]
    var entity: EntityKey { .decision(id) }
}
