import Conference
internal import StrictJSON

extension Cue.Step {
    /// The command that the console, the clicker and the stream deck send as it stands.
    var request: (op: String, arg: JSON) {
        switch self {
        case .open: ("conference.open", [:])
        case .resume: ("conference.resume", [:])
        case .end: ("conference.end", [:])
        case .advance(let from): ("agenda.advance", ["from": from?.json ?? .null])
        case .round(let step, let id): ("round." + step.rawValue, ["round": id.json])
        case .queue(let speaker): ("speaker.call", ["speaker": speaker.json])
        case .pledges(.present(let id)): ("pledge.present", ["pledge": id.json])
        case .pledges(.open(let id)): ("pledge.open", ["pledge": id.json])
        case .pledges(.close(let id)): ("pledge.close", ["pledge": id.json])
        }
    }
}
