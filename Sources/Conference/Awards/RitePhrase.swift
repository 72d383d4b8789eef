/// A sentence of the rite in the province's own wording, read instead of the house's.
public struct RitePhrase: Entity {
    /// Which sentence it is.
    public enum Key: String, CaseIterable, Sendable {
        /// The reader is invited to read the decision.
        case read
        /// Recipients are called to the platform; above their list where there are many.
        case call
        /// The same for those who receive at other venues.
        case callVenues = "call-venues"
        /// Who stands on the platform.
        case onstage
        /// The conferrers are invited to confer.
        case confer
        case conferVenues = "confer-venues"
        /// The hall is asked to applaud.
        case applaud
        /// The conferrers are thanked.
        case thank
        /// The living are congratulated.
        case congratulate
        /// Said to the families of the dead.
        case condole
        /// The photograph, and the way back to the seats.
        case clear
    }

    /// What may stand in braces, and is put in.
    public enum Blank: String, CaseIterable, Sendable {
        /// Who reads the decision.
        case reader
        /// Whose decision it is.
        case decider
        /// Its number; where somebody is called to hear it, the word for it, and nothing where they are not.
        case decision
        /// “tặng thưởng”, “truy tặng”
        case verb
        /// What is conferred, or what is handed over.
        case award
        /// “Xin”, “Tiếp theo, đợt thứ hai, xin”: later rounds of an award are told apart by it.
        case lead
        /// Recipients as they are called, stand there or are congratulated.
        case who
        /// Recipients behind what is handed over: “cho Sở Tài chính”.
        case recipients
        case conferrers
        /// On whose delegated authority; nothing where it is the conferrers' own.
        case authority
        case venues
    }

    public let key: Key
    public let text: BilingualText
    public var id: Key { key }

    public init(_ key: Key, _ text: BilingualText) {
        self.key = key
        self.text = text
    }
}

extension RitePhrase.Key {
    /// Without these the sentence leaves out whom or what it is about.
    public var needed: [RitePhrase.Blank] {
        switch self {
        case .read: [.decider, .award]
        case .call: [.who, .award]
        case .callVenues: [.venues, .who, .award]
        case .onstage, .congratulate, .condole: [.who]
        case .confer: [.conferrers, .authority, .award, .recipients]
        case .conferVenues: [.venues, .conferrers, .authority, .award, .recipients]
        case .thank: [.conferrers]
        case .applaud, .clear: []
        }
    }

    /// All that it may have.
    public var blanks: [RitePhrase.Blank] {
        switch self {
        case .read: [.lead, .reader, .decider, .decision, .verb, .award]
        case .call: [.lead, .who, .decision, .award]
        case .onstage: [.who, .verb, .award]
        case .congratulate: [.who, .award]
        case .callVenues, .condole, .confer, .conferVenues, .thank, .applaud, .clear: needed
        }
    }
}

extension RitePhrase.Key: Recordable {}

extension RitePhrase: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("key", key)
        object.set("text", text)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(try object.get("key"), try object.get("text"))
    }
}
