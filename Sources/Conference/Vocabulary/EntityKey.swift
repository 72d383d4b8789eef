/// The name of one entity of the state: `agenda`, `agenda/i7`, `stage/main`.
///
/// The same names serve as keys of the views, in `if`, and in the record of positions, so that what a sender saw and what the core compares is one thing.
public enum EntityKey: Hashable, Sendable {
    case conference, clock, agenda, awards, receiving, queue, controlLock, rollCall, steps
    case item(ItemID)
    case award(AwardID)
    case decision(DecisionID)
    case round(RoundID)
    case recipient(RecipientID)
    case timer(ClockName)
    case stage(ScreenName)
    /// A device with a link of role screen, by the person of its link.
    case device(PersonID)
    case venue(VenueID)
    case guest(GuestID)
    case note(NoteID)
    case notice(NoticeID)
    case speaker(SpeakerID)
    case unit(UnitID)
    case pledge(PledgeID)
    case answer(AnswerID)
    case vote(VoteID)
    /// What a venue has counted in a vote.
    case count(CountID)
    case participant(Principal)
    /// A person of the programme, whoever names them. No view has it; what was said of somebody is kept under it.
    case person(PersonID)

    /// The kinds of entities, each with the word that its keys begin with.
    public enum Kind: String, CaseIterable, Sendable {
        case conference, clock, agenda, awards, receiving, queue, steps
        case controlLock = "desk"
        case rollCall = "rollcall"
        case item = "agenda/"
        case award = "award/"
        case decision = "decision/"
        case round = "round/"
        case recipient = "recipient/"
        case timer = "timer/"
        case stage = "stage/"
        case device = "screen/"
        case venue = "venue/"
        case guest = "guest/"
        case note = "note/"
        case notice = "notice/"
        case speaker = "speaker/"
        case unit = "unit/"
        case pledge = "pledge/"
        case answer = "answer/"
        case vote = "vote/"
        case count = "count/"
        case participant = "participant/"
        case person = "person/"

        /// The fields of a command's argument that name such a thing: its own word.
        public var argumentNames: [String] {
            switch self {
            case .conference, .clock, .agenda, .awards, .receiving, .queue, .steps, .controlLock, .rollCall: []
            case .item: ["item"]
            case .answer: ["pledge", "unit"]
            case .count: ["vote", "venue"]
            case .participant: ["role", "person"]
            case .stage: ["screen"]
            case .award, .decision, .round, .recipient, .timer, .device, .venue, .guest, .note, .notice, .speaker, .unit, .pledge, .vote,
                .person:
                [String(rawValue.dropLast())]
            }
        }
    }

    public var kind: Kind { parts.kind }

    /// The entity of this kind that a command's argument names; nil where it names none.
    public init?(_ kind: Kind, named: (String) -> String?) {
        let ids = kind.argumentNames.map(named)
        guard !ids.contains(nil) else { return nil }
        self.init(kind, ids.first ?? nil, ids.count > 1 ? ids[1] : nil)
    }

    /// Its ids under the names that `argumentNames` gives them.
    public var arguments: [(name: String, id: String)] {
        let (kind, id, second) = parts
        return zip(kind.argumentNames, [id, second].compactMap(\.self)).map { ($0, $1) }
    }

    /// `agenda/i7`; what `EntityKey(_:)` reads.
    public var text: String {
        switch parts {
        case (let kind, nil, _): kind.rawValue
        case (let kind, let id?, nil): kind.rawValue + id
        case (let kind, let id?, let second?): kind.rawValue + id + "/" + second
        }
    }

    /// Nil for what is no name of an entity.
    public init?(_ text: String) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            guard let kind = Kind(rawValue: text), let key = Self(kind, nil, nil) else { return nil }
            self = key
            return
        }
        guard let kind = Kind(rawValue: String(text[...slash])) else { return nil }
        let ids = text[text.index(after: slash)...].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(ids.count), !ids.contains(""), let key = Self(kind, ids[0], ids.count == 2 ? ids[1] : nil) else {
            return nil
        }
        self = key
    }

    private var parts: (kind: Kind, id: String?, second: String?) {
        switch self {
        case .conference: (.conference, nil, nil)
        case .clock: (.clock, nil, nil)
        case .agenda: (.agenda, nil, nil)
        case .awards: (.awards, nil, nil)
        case .receiving: (.receiving, nil, nil)
        case .queue: (.queue, nil, nil)
        case .controlLock: (.controlLock, nil, nil)
        case .rollCall: (.rollCall, nil, nil)
        case .steps: (.steps, nil, nil)
        case .item(let id): (.item, id.text, nil)
        case .award(let id): (.award, id.text, nil)
        case .decision(let id): (.decision, id.text, nil)
        case .round(let id): (.round, id.text, nil)
        case .recipient(let id): (.recipient, id.text, nil)
        case .timer(let name): (.timer, name.rawValue, nil)
        case .stage(let name): (.stage, name.rawValue, nil)
        case .device(let person): (.device, person.text, nil)
        case .venue(let id): (.venue, id.text, nil)
        case .guest(let id): (.guest, id.text, nil)
        case .note(let id): (.note, id.text, nil)
        case .notice(let id): (.notice, id.text, nil)
        case .speaker(let id): (.speaker, id.text, nil)
        case .unit(let id): (.unit, id.text, nil)
        case .pledge(let id): (.pledge, id.text, nil)
        case .answer(let id): (.answer, id.pledge.text, id.unit.text)
        case .vote(let id): (.vote, id.text, nil)
        case .count(let id): (.count, id.vote.text, id.venue.text)
        case .participant(let who): (.participant, who.role.rawValue, who.person.text)
        case .person(let id): (.person, id.text, nil)
        }
    }

    private init?(_ kind: Kind, _ id: String?, _ second: String?) {
        let key: EntityKey? =
            switch kind {
            case .conference: id == nil ? .conference : nil
            case .clock: id == nil ? .clock : nil
            case .agenda: id == nil ? .agenda : nil
            case .awards: id == nil ? .awards : nil
            case .receiving: id == nil ? .receiving : nil
            case .queue: id == nil ? .queue : nil
            case .controlLock: id == nil ? .controlLock : nil
            case .rollCall: id == nil ? .rollCall : nil
            case .steps: id == nil ? .steps : nil
            case .item: Self.one(id, second).map { .item(ItemID($0)) }
            case .award: Self.one(id, second).map { .award(AwardID($0)) }
            case .decision: Self.one(id, second).map { .decision(DecisionID($0)) }
            case .round: Self.one(id, second).map { .round(RoundID($0)) }
            case .recipient: Self.one(id, second).map { .recipient(RecipientID($0)) }
            case .timer: Self.one(id, second).flatMap(ClockName.init).map { .timer($0) }
            case .stage: Self.one(id, second).flatMap(ScreenName.init).map { .stage($0) }
            case .device: Self.one(id, second).map { .device(PersonID($0)) }
            case .venue: Self.one(id, second).map { .venue(VenueID($0)) }
            case .guest: Self.one(id, second).map { .guest(GuestID($0)) }
            case .note: Self.one(id, second).map { .note(NoteID($0)) }
            case .notice: Self.one(id, second).map { .notice(NoticeID($0)) }
            case .speaker: Self.one(id, second).map { .speaker(SpeakerID($0)) }
            case .unit: Self.one(id, second).map { .unit(UnitID($0)) }
            case .pledge: Self.one(id, second).map { .pledge(PledgeID($0)) }
            case .answer: Self.two(id, second).map { .answer(AnswerID(PledgeID($0), UnitID($1))) }
            case .vote: Self.one(id, second).map { .vote(VoteID($0)) }
            case .count: Self.two(id, second).map { .count(CountID(VoteID($0), VenueID($1))) }
            case .participant:
                Self.two(id, second).flatMap { role, person in Role(rawValue: role).map { .participant(Principal($0, PersonID(person))) } }
            case .person: Self.one(id, second).map { .person(PersonID($0)) }
            }
        guard let key else { return nil }
        self = key
    }

    private static func one(_ id: String?, _ second: String?) -> String? { second == nil ? id : nil }

    private static func two(_ id: String?, _ second: String?) -> (String, String)? {
        guard let id, let second else { return nil }
        return (id, second)
    }
}

/// In the order of their texts, which two processes agree on.
extension EntityKey: TextKey {
    public static func < (left: Self, right: Self) -> Bool {
        let (mine, other) = (left.parts, right.parts)
        guard mine.kind == other.kind else { return mine.kind.rawValue < other.kind.rawValue }
        if mine.second == nil, let id = mine.id, let otherID = other.id { return id < otherID }
        return left.text < right.text
    }

    /// Without writing the text.
    public var textHash: UInt {
        let (kind, id, second) = parts
        return (id ?? "").textHash &* 31 &+ (second ?? "").textHash &* 17 &+ kind.rawValue.textHash
    }
}

extension EntityKey: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let key = EntityKey(text) else { preconditionFailure("\(text) names no entity") }
        self = key
    }
}
