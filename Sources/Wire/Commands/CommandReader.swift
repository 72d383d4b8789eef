public import Conference
public import StrictJSON

/// Why a well-formed frame is no command of ours.
public enum CommandFault: Error, Equatable, Sendable {
    case unknownOp(String)
    case field(BadField)
    /// A step that moves the hall was sent without saying what its sender had seen.
    case conditionMissing(EntityKey)

    public var reason: String {
        switch self {
        case .unknownOp: "command.unknown-op"
        case .field(let bad): "field.\(bad.reason.rawValue)"
        case .conditionMissing: "command.if-missing"
        }
    }

    public var args: [JSON.Member] {
        switch self {
        case .unknownOp(let op): [JSON.Member("op", .string(op))]
        case .field(let bad): [JSON.Member("field", .string(bad.path))]
        case .conditionMissing(let key): [JSON.Member("key", .string(key.text))]
        }
    }
}

/// A command understood: what the core is asked, under its name on the wire.
public struct ReadCommand: Equatable, Sendable {
    public let op: Op
    public let command: Command
}

extension CommandFrame {
    /// The command that op and argument write. Unknown and missing fields are refused, and so is a step of the hall whose `if` does not name the
    /// entity it moves.
    public func command() throws(CommandFault) -> ReadCommand {
        guard let op = Op(rawValue: op), op.rawValue.utf8.elementsEqual(self.op.utf8) else { throw .unknownOp(self.op) }
        let command: Command
        do throws(BadField) {
            var fields = try Fields(arg, at: "arg")
            command = try Self.read(op, &fields)
            try fields.done()
        } catch {
            throw .field(error)
        }
        if let key = op.entitySeen(by: command), !conditions.contains(where: { $0.key == key.text }) { throw .conditionMissing(key) }
        return ReadCommand(op: op, command: command)
    }

    private static func read(_ op: Op, _ fields: inout Fields) throws(BadField) -> Command {
        switch op {
        case .conferenceOpen, .conferencePause, .conferenceResume, .conferenceEnd, .conferenceSeal:
            .lifecycle(try Lifecycle.Command(op, &fields))
        case .agendaAdvance, .agendaJump, .agendaSkip, .agendaInsert, .agendaEdit, .agendaMove, .agendaExtend:
            .agenda(try Agenda.Command(op, &fields))
        case .roundRead, .roundCall, .roundOnstage, .roundConfer, .roundClear, .roundRecall: .awards(try Awards.Command(rite: op, &fields))
        case .roundSplit, .roundMove, .roundAdd, .roundConferrers, .roundPlace, .roundReport:
            .awards(try Awards.Command(rounds: op, &fields))
        case .awardAdd, .recipientAdd: .awards(try Awards.Command(adding: op, &fields))
        case .recipientCorrect, .recipientAbsent, .recipientPresent, .recipientProxy, .recipientDefer, .recipientWithdraw,
            .recipientCertificate:
            .awards(try Awards.Command(recipient: op, &fields))
        case .clockAlign: .clock(try ConferenceClock.Command(&fields))
        case .undo: .steps(.undo(seq: try fields.int("seq", in: 1...WireLimits.largestInteger)))
        case .timerStart, .timerPause, .timerResume, .timerExtend: .timers(try Timers.Command(op, &fields))
        case .stageShow, .stageFollow, .stageHold, .stageRelease, .stageMessage, .stageClear: .stage(try Stage.Command(scene: op, &fields))
        case .screenIdentify, .screenReload, .screenAssign: .stage(try Stage.Command(device: op, &fields))
        case .noticeSend, .noticeRead: .notices(try Notices.Command(op, &fields))
        case .pledgePresent, .pledgeOpen, .pledgeClose, .pledgeCancel, .pledgeRevise: .pledges(try Pledges.Command(course: op, &fields))
        case .pledgeSign, .pledgeDecline, .pledgeSignHere, .pledgePaper, .signatoryCode, .signatureVoid:
            .pledges(try Pledges.Command(answer: op, &fields))
        case .signatorySet: .pledges(.setSignatory(UnitID(try fields.id("unit")), PersonID(try fields.id("person"))))
        case .controlLockTake, .controlLockHand, .controlLockOpen: .controlLock(try ControlLock.Command(op, &fields))
        case .speakerRequest, .speakerWithdraw, .speakerAccept, .speakerDecline, .speakerMove, .speakerCall, .speakerFinish,
            .speakerInWriting,
            .queueOpen, .queueClose, .queueRule:
            .queue(try SpeakerQueue.Command(op, &fields))
        case .accessRevoke: .participant(.revoke(Principal(try fields.role("role"), PersonID(try fields.id("person")))))
        case .programmeTake: .programme(.take)
        case .venueReady, .venueAttendance, .venueHelp: .venue(try Venue.Command(own: op, &fields))
        case .venueCheck, .venueOut, .venueBack, .helpTake, .helpClose: .venue(try Venue.Command(of: op, &fields))
        case .rollCallOpen: .rollCall(.open)
        case .rollCallClose: .rollCall(.close)
        case .guestArrive, .guestAbsent, .guestSubstitute: .guest(try Guest.Command(op, &fields))
        case .noteAdd, .noteEdit: .notes(try Notes.Command(op, &fields))
        }
    }
}

extension Op {
    /// For the ops that move the hall: the entity whose present state the sender must have seen.
    func entitySeen(by command: Command) -> EntityKey? {
        switch (self, command) {
        case (.agendaAdvance, _), (.agendaJump, _), (.agendaSkip, _): .agenda
        case (.conferenceEnd, _), (.conferenceSeal, _), (.programmeTake, _): .conference
        case (.clockAlign, _): .clock
        case (.undo, _): .steps
        case (.speakerMove, _), (.speakerCall, _): command.speakerNamed.map { .speaker($0) }
        case (.roundRead, _), (.roundCall, _), (.roundOnstage, _), (.roundConfer, _), (.roundClear, _), (.roundRecall, _),
            (.recipientCorrect, _):
            command.awardsEntitySeen
        case (_, .pledges(let command)): command.entitySeen
        default: nil
        }
    }
}
