internal import Conference
internal import StrictJSON

extension Cue.Step {
    /// The command that the console, the clicker and the stream deck send as it stands.
    var request: (op: Op, arg: JSON) {
        switch self {
        case .open: (.conferenceOpen, [:])
        case .advance(let from): (.agendaAdvance, ["from": from.map { .string($0.text) } ?? .null])
        case .round(let step, let id): (step.op, ["round": .string(id.text)])
        case .resume: (.conferenceResume, [:])
        case .end: (.conferenceEnd, [:])
        case .queue(let speaker): (.speakerCall, ["speaker": .string(speaker.text)])
        case .pledges(let step): step.request
        }
    }
}
