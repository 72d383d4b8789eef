internal import Conference
internal import Script

/// One press of the MC's key with what is spoken then.
struct SpokenStep: Sendable {
    /// The item that it belongs to: the one that it enters, else the one that is on.
    let item: ItemID?
    /// Whether that item begins with it.
    let entersItem: Bool
    let label: BilingualText
    let text: BilingualText

    /// All of a day, played on copies of this state.
    static func all(of conference: ConferenceState, at: Milliseconds) -> [SpokenStep] {
        let played = PlannedSteps(of: conference, at: at).map { planned in
            (on: planned.conference.agenda.course.current, script: StepScript(of: planned.step, in: planned.conference))
        }
        return played.enumerated().map { place, step in
            let next = place + 1 < played.count ? played[place + 1].on : nil
            return SpokenStep(
                item: next ?? step.on, entersItem: next != nil && next != step.on, label: step.script.label, text: step.script.text)
        }
    }
}
