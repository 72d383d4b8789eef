extension Awards.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case read = "round.read"
        case called = "round.called"
        case onstage = "round.onstage"
        case conferred = "round.conferred"
        case cleared = "round.cleared"
        case recalled = "round.recalled"
        case pointed = "round.pointed"
        case formed = "round.formed"
        case moved = "round.moved"
        case seated = "round.seated"
        case conferrersNamed = "round.conferrersNamed"
        case reported = "round.reported"
        case awardAdded = "award.added"
        case recipientAdded = "recipient.added"
        case corrected = "recipient.corrected"
        case marked = "recipient.marked"
        case represented = "recipient.represented"
        case certified = "recipient.certified"
    }

    var kind: Kind {
        switch self {
        case .read: .read
        case .called: .called
        case .onstage: .onstage
        case .conferred: .conferred
        case .cleared: .cleared
        case .recalled: .recalled
        case .pointed: .pointed
        case .formed: .formed
        case .moved: .moved
        case .seated: .seated
        case .conferrersNamed: .conferrersNamed
        case .reported: .reported
        case .awardAdded: .awardAdded
        case .recipientAdded: .recipientAdded
        case .corrected: .corrected
        case .marked: .marked
        case .represented: .represented
        case .certified: .certified
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .read(let round, let at, let despite), .onstage(let round, let at, let despite):
            object.set("round", round)
            object.set("at", at)
            object.set("despite", despite)
        case .called(let round, let recipients, let at, let despite), .conferred(let round, let recipients, let at, let despite):
            object.set("round", round)
            object.set("recipients", recipients)
            object.set("at", at)
            object.set("despite", despite)
        case .cleared(let round, let waiting, let at):
            object.set("round", round)
            object.set("waiting", waiting)
            object.set("at", at)
        case .recalled(let round, let waiting):
            object.set("round", round)
            object.set("waiting", waiting)
        case .pointed(let round, let recipient, let at):
            object.set("round", round)
            object.set("recipient", recipient)
            object.set("at", at)
        case .formed(let round, let after):
            object.set("round", round)
            object.set("after", after)
        case .moved(let round, let after):
            object.set("round", round)
            object.set("after", after)
        case .seated(let rounds, let seats):
            object.set("rounds", rounds)
            object.set("seats", seats)
        case .conferrersNamed(let round, let venue, let conferrers, let despite):
            object.set("round", round)
            object.set("venue", venue)
            object.set(despite: despite)
            object.set("conferrers", conferrers, of: .round(round))
        case .reported(let round, let venue, let word, let at):
            object.set("round", round)
            object.set("venue", venue)
            object.set("word", word)
            object.set("at", at)
        case .awardAdded(let award, let decisions): object.set("award", CarryingAward(award, Table(decisions)))
        case .recipientAdded(let recipient): object.set("recipient", recipient)
        case .corrected(let recipient, let name):
            object.set("recipient", recipient)
            object.set("name", name, of: .recipient(recipient))
        case .marked(let recipient, let state, let reason):
            object.set("recipient", recipient)
            object.set("state", state)
            object.set("reason", reason, of: .recipient(recipient))
        case .represented(let recipient, let by):
            object.set("recipient", recipient)
            object.set("by", by, of: .recipient(recipient))
        case .certified(let recipients, let certificate):
            object.set("recipients", recipients)
            object.set("certificate", certificate)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .read: self = .read(try object.get("round"), at: try object.get("at"), despite: try object.get("despite"))
        case .called:
            self = .called(
                try object.get("round"), try object.get("recipients"), at: try object.get("at"), despite: try object.get("despite"))
        case .onstage: self = .onstage(try object.get("round"), at: try object.get("at"), despite: try object.get("despite"))
        case .conferred:
            self = .conferred(
                try object.get("round"), try object.get("recipients"), at: try object.get("at"), despite: try object.get("despite"))
        case .cleared: self = .cleared(try object.get("round"), waiting: try object.get("waiting"), at: try object.get("at"))
        case .recalled: self = .recalled(try object.get("round"), waiting: try object.get("waiting"))
        case .pointed:
            self = .pointed(try object.get("round"), try object.find("recipient"), at: try object.get("at"))
        case .formed: self = .formed(try object.get("round"), after: try object.find("after"))
        case .moved: self = .moved(try object.get("round"), after: try object.find("after"))
        case .seated: self = .seated(try object.get("rounds"), try object.get("seats"))
        case .conferrersNamed:
            self = .conferrersNamed(
                try object.get("round"), try object.get("venue"), try object.get("conferrers"), despite: try object.despite())
        case .reported:
            self = .reported(try object.get("round"), try object.get("venue"), try object.get("word"), at: try object.get("at"))
        case .awardAdded:
            let carrying: CarryingAward = try object.get("award")
            self = .awardAdded(carrying.award, carrying.decisions)
        case .recipientAdded: self = .recipientAdded(try object.get("recipient"))
        case .corrected: self = .corrected(try object.get("recipient"), name: try object.get(personal: "name"))
        case .marked: self = .marked(try object.get("recipient"), try object.get("state"), reason: try object.find("reason"))
        case .represented: self = .represented(try object.get("recipient"), by: try object.find("by"))
        case .certified: self = .certified(try object.get("recipients"), try object.get("certificate"))
        }
    }
}

extension Awards.Seat: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("recipient", recipient)
        object.set("round", round)
        object.set("venue", venue)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(recipient: try object.get("recipient"), round: try object.find("round"), venue: try object.get("venue"))
    }
}
