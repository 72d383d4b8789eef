import Conference
import Fixtures
import Rehearsal

/// Commands as a hall in disorder might send them, each feature's by its share.
struct RandomCommands {
    private var generator: SplitMix64
    private let features = DisorderlyFeatures.all()

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func next(in conference: ConferenceState) -> (command: Command, by: Principal) {
        // What ended is taken back, or nothing more would be seen.
        let end = conference.steps.steps.rows.last { $0.op == "conference.end" }
        if conference.lifecycle.state == .ended, let end, number(below: 6) == 0 { return (.steps(.undo(seq: end.seq)), .operatorOne) }
        let (command, sender) = feature().command(in: conference, &self)
        let by = sender ?? somebody()
        // What a chair may not send comes to no rule, and would be so much less disorder; what it may is `LeadingTests`' to try.
        let mayBeChair = command.op.map { $0.spec.roles.contains(.chair) } ?? false
        return (command, by == .chair && !mayBeChair ? .operatorOne : by)
    }

    private mutating func feature() -> any FeatureDisorder.Type {
        var turn = number(below: features.reduce(0) { $0 + $1.share })
        for feature in features {
            if turn < feature.share { return feature }
            turn -= feature.share
        }
        preconditionFailure("a turn is below the sum of all shares")
    }

    private mutating func somebody() -> Principal {
        pick([.mc, .mc, .secondMC, .operatorOne, .operatorOne, .operatorOne, .operatorOne, .chair, .siMaCai, .unit15])
    }

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(below: choices.count)] }

    mutating func item(in conference: ConferenceState) -> ItemID {
        number(below: 20) == 0 ? "i999" : pick(conference.agenda.course.order)
    }

    mutating func venue() -> VenueID { pick(Opening.laoCai.venues.map(\.id)) }
}
