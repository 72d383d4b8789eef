internal import Conference
internal import Wire

/// Who may send what: one table of role × op. Whether it can be done now is the core's to decide, not this table's.
enum Permissions {
    /// The roles that may send an op.
    static func roles(for op: Op) -> Set<Role> {
        switch op {
        case .conferenceOpen, .conferencePause, .conferenceResume, .conferenceEnd, .conferenceSeal: [.mc, .operator]
        case .agendaAdvance, .agendaJump, .agendaSkip, .agendaInsert, .agendaEdit, .agendaMove, .agendaExtend: [.mc, .operator]
        case .roundRead, .roundCall, .roundOnstage, .roundConfer, .roundClear, .roundRecall: [.mc, .operator]
        case .roundSplit, .roundMove, .roundAdd, .roundConferrers, .roundPlace: [.mc, .operator]
        case .roundReport: [.venue]
        case .awardAdd, .recipientAdd, .recipientCorrect, .recipientAbsent, .recipientPresent, .recipientProxy, .recipientDefer,
            .recipientWithdraw, .recipientCertificate:
            [.mc, .operator]
        case .clockAlign: [.operator]
        case .undo: [.mc, .operator]
        case .timerStart, .timerPause, .timerResume, .timerExtend: [.mc, .operator]
        case .stageShow, .stageFollow, .stageHold, .stageRelease, .stageMessage, .stageClear: [.mc, .operator]
        case .screenIdentify, .screenReload, .screenAssign: [.mc, .operator]
        case .noticeSend: [.mc, .operator, .chair]
        case .noticeRead: [.mc, .operator, .chair, .venue, .delegate]
        case .pledgePresent, .pledgeOpen, .pledgeClose, .pledgeCancel, .pledgeRevise: [.mc, .operator]
        case .pledgeSign, .pledgeDecline: [.delegate]
        case .pledgeSignHere: [.venue]
        case .pledgePaper, .signatorySet, .signatoryCode, .signatureVoid: [.operator]
        case .controlLockTake, .controlLockHand, .controlLockOpen: [.mc]
        case .speakerRequest, .speakerWithdraw: [.mc, .venue, .delegate]
        case .speakerAccept, .speakerDecline, .speakerMove, .speakerCall, .speakerFinish, .speakerInWriting: [.mc, .operator]
        case .queueOpen, .queueClose, .queueRule: [.mc, .operator]
        case .accessRevoke: [.mc, .operator]
        case .programmeTake: [.operator]
        case .venueReady, .venueAttendance, .venueHelp: [.venue]
        case .venueCheck, .venueOut, .venueBack, .helpTake, .helpClose: [.operator]
        case .rollCallOpen, .rollCallClose: [.operator]
        case .guestArrive, .guestAbsent, .guestSubstitute: [.operator, .venue]
        case .noteAdd, .noteEdit: [.operator]
        }
    }

    static func allow(_ op: Op, by role: Role) -> Bool { roles(for: op).contains(role) }
}
