import Conference
import Script
internal import StrictJSON

/// What is read from here to the end of the day, step by step, for a desk that keeps it by: it can be read on when nothing answers any more.
///
/// It is the day played on a copy of the state (`PlannedSteps`), so each step says here what the cue will say when the day comes to it, if nothing else happens until then.
struct DayScript {
    /// Steps that are told. A province's day has a hundred; of a day of a thousand rounds the next hours.
    static let mostSteps = 300

    private let conference: ConferenceState
    private let now: Milliseconds

    init(of conference: ConferenceState, at now: Milliseconds) {
        self.conference = conference
        self.now = now
    }

    /// In the language that is spoken in the hall: with the other one it would be as much again for a desk to fetch. `id`: its place from the next step on; `item`: what is on when it is done.
    var rows: JSON {
        .array(
            PlannedSteps(of: conference, at: now).prefix(Self.mostSteps).enumerated().map { place, planned in
                let script = StepScript(of: planned.step, in: planned.conference)
                return .members(
                    ("id", .string(String(place + 1))), ("item", planned.conference.agenda.course.current?.json),
                    ("title", planned.conference.agenda.currentItem?.title.json), ("label", script.label.json),
                    ("script", .string(script.text.vi))
                )
            })
    }
}
