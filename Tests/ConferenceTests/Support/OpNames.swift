import Conference
import Fixtures

/// The wire's names of the commands, as positions carry them.
extension Command {
    var op: String {
        switch self {
        case .lifecycle(let command): "conference." + command.word
        case .agenda(let command): "agenda." + command.word
        case .awards(let command): command.op
        case .timers(let command): "timer." + command.word
        case .stage(let command): command.op
        case .notices(.send): "notice.send"
        case .notices(.read): "notice.read"
        case .pledges(let command): command.op
        case .controlLock(.take): "desk.take"
        case .controlLock(.hand): "desk.hand"
        case .controlLock(.open): "desk.open"
        case .participant(.revoke): "access.revoke"
        case .clock(.align): "clock.align"
        case .steps(.undo): "undo"
        case .queue(let command): command.op
        case .venue(let command): command.op
        case .rollCall(.open): "rollcall.open"
        case .rollCall(.close): "rollcall.close"
        case .guest(.arrive): "guest.arrive"
        case .guest(.absent): "guest.absent"
        case .guest(.substitute): "guest.substitute"
        case .notes(.add): "note.add"
        case .notes(.edit): "note.edit"
        case .programme(.take): "programme.take"
        case .system(.read): "programme.replaced"
        case .system(.serverStarted): "server.started"
        case .system(.clockJumped): "clock.jumped"
        case .system(.keepCut): "access.revoked"
        }
    }
}

extension Lifecycle.Command {
    fileprivate var word: String {
        switch self {
        case .open: "open"
        case .pause: "pause"
        case .resume: "resume"
        case .end: "end"
        case .seal: "seal"
        }
    }
}

extension Agenda.Command {
    fileprivate var word: String {
        switch self {
        case .advance: "advance"
        case .jump: "jump"
        case .skip: "skip"
        case .insert: "insert"
        case .edit: "edit"
        case .move: "move"
        case .extend: "extend"
        }
    }
}

extension Timers.Command {
    fileprivate var word: String {
        switch self {
        case .start: "start"
        case .pause: "pause"
        case .resume: "resume"
        case .extend: "extend"
        }
    }
}

extension Venue.Command {
    fileprivate var op: String {
        switch self {
        case .connected: "venue.connected"
        case .lost: "venue.lost"
        case .ready: "venue.ready"
        case .attendance: "venue.attendance"
        case .help: "venue.help"
        case .check: "venue.check"
        case .putOut: "venue.out"
        case .back: "venue.back"
        case .takeHelp: "help.take"
        case .closeHelp: "help.close"
        }
    }
}

extension SpeakerQueue.Command {
    fileprivate var op: String {
        switch self {
        case .request: "speaker.request"
        case .withdraw: "speaker.withdraw"
        case .accept: "speaker.accept"
        case .decline: "speaker.decline"
        case .move: "speaker.move"
        case .call: "speaker.call"
        case .finish: "speaker.finish"
        case .inWriting: "speaker.inWriting"
        case .open: "queue.open"
        case .close: "queue.close"
        case .rule: "queue.rule"
        }
    }
}

extension Stage.Command {
    fileprivate var op: String {
        switch self {
        case .show: "stage.show"
        case .follow: "stage.follow"
        case .hold: "stage.hold"
        case .release: "stage.release"
        case .message: "stage.message"
        case .clear: "stage.clear"
        case .identify: "screen.identify"
        case .reload: "screen.reload"
        case .assign: "screen.assign"
        }
    }
}

extension Awards.Command {
    fileprivate var op: String {
        switch self {
        case .rite(let step, _, _): "round." + step.rawValue
        case .recall: "round.recall"
        case .split: "round.split"
        case .move: "round.move"
        case .add, .gather: "round.add"
        case .conferrers: "round.conferrers"
        case .place: "round.place"
        case .report: "round.report"
        case .addAward: "award.add"
        case .addRecipient: "recipient.add"
        case .correct: "recipient.correct"
        case .absent: "recipient.absent"
        case .present: "recipient.present"
        case .defer: "recipient.defer"
        case .withdraw: "recipient.withdraw"
        case .proxy: "recipient.proxy"
        case .certificate: "recipient.certificate"
        }
    }
}
