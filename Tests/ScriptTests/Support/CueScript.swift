import Conference
import Fixtures
import Script

extension PlayedConference {
    /// What is spoken with the next step.
    var script: StepScript { StepScript(of: conference.cue.step, in: conference) }
}
