public import Conference

/// What is spoken with one step of the day: what its button says, what the MC reads out, and who is named in it.
///
/// The sentences stand here and not in `public/words/` because they are part of the cue, which every console shows alike; where the programme has its own script
/// for an item, that is read instead. Any step can be asked about, not only the next one: its sentences are those of the state that is handed in, so that of a
/// step farther ahead, with the state as it will be then (`PlannedSteps`), they are what the cue says when the day comes to it.
public struct StepScript: Equatable, Sendable {
    /// What the one big button says.
    public let label: BilingualText
    private let spoken: Spoken

    /// The sentences that the MC reads, one a line.
    public var text: BilingualText { spoken.text }

    /// Persons, recipients, venues and units that the sentences call by name, in the order in which they are said, each once.
    public var named: [EntityKey] {
        var seen: Set<EntityKey> = []
        return spoken.named.filter { seen.insert($0).inserted }
    }

    /// Nil: nothing is left to do.
    public init(of step: Cue.Step?, in conference: ConferenceState) {
        let script =
            switch step {
            case nil: LifecycleScript(conference).nothingLeft
            case .open: LifecycleScript(conference).opening
            case .resume: LifecycleScript(conference).resuming
            case .end: LifecycleScript(conference).ending
            case .advance(let from): AgendaScript(conference).leaving(from)
            case .queue(let speaker): SpeakerQueueScript(conference).calling(speaker)
            case .round(let step, let round): AwardsScript(conference).step(step, round)
            case .point(_, let recipient): AwardsScript(conference).naming(recipient)
            case .pledges(let step): PledgesScript(conference).step(step)
            case .votes(let step): VotesScript(conference).step(step)
            }
        self.init(label: script.label, saying: script.spoken.writtenOut(by: Abbreviations(of: conference)))
    }

    init(label: BilingualText, saying spoken: Spoken) {
        self.label = label
        self.spoken = spoken
    }
}
