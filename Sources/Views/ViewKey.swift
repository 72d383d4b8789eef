public import Conference

/// One key of a view: an entity, or something that is made of many.
public enum ViewKey: Hashable, Sendable {
    case entity(EntityKey)
    /// The one next step of the MC.
    case cue
    /// How all venues stand together, those included that a view does not carry.
    case venueTotals
    /// A venue's own call for help, in its overlay.
    case ownHelp
    /// What a venue itself has reported of its sound and picture, in its overlay.
    case ownReadiness
    /// A venue's leader and seats, in its overlay.
    case ownRoom
    /// What is still to be conferred at a venue, in its overlay.
    case ownRounds
    /// The units that sign at a venue, in its overlay.
    case ownUnits
    /// What one unit's signatory is asked, made of its pledge and its answer, in the signatory's overlay.
    case signing(AnswerID)

    public var text: String {
        switch self {
        case .entity(let key): key.text
        case .cue: "cue"
        case .venueTotals: "venues"
        case .ownHelp: "help"
        case .ownReadiness: "ready"
        case .ownRoom: "room"
        case .ownRounds: "rounds"
        case .ownUnits: "units"
        case .signing(let id): "signing/" + id.pledge.text + "/" + id.unit.text
        }
    }

    public init?(_ text: String) {
        switch text {
        case "cue": self = .cue
        case "venues": self = .venueTotals
        case "help": self = .ownHelp
        case "ready": self = .ownReadiness
        case "room": self = .ownRoom
        case "rounds": self = .ownRounds
        case "units": self = .ownUnits
        case let text where text.hasPrefix("signing/"):
            let ids = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard ids.count == 3 else { return nil }
            self = .signing(AnswerID(PledgeID(ids[1]), UnitID(ids[2])))
        case let text:
            guard let key = EntityKey(text) else { return nil }
            self = .entity(key)
        }
    }
}

/// In the order of their texts.
extension ViewKey: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        if case .entity(let mine) = left, case .entity(let other) = right { return mine < other }
        return left.text < right.text
    }
}

extension ViewKey: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let key = ViewKey(text) else { preconditionFailure("\(text) is no key of a view") }
        self = key
    }
}
