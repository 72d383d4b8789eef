extension Awards {
    enum Op: String, FeatureOp {
        case read = "round.read"
        case call = "round.call"
        case onstage = "round.onstage"
        case confer = "round.confer"
        case clear = "round.clear"
        case recall = "round.recall"
        case point = "round.point"
        case split = "round.split"
        case move = "round.move"
        case add = "round.add"
        case conferrers = "round.conferrers"
        case place = "round.place"
        case report = "round.report"
        case addAward = "award.add"
        case addRecipient = "recipient.add"
        case correct = "recipient.correct"
        case absent = "recipient.absent"
        case present = "recipient.present"
        case proxy = "recipient.proxy"
        case `defer` = "recipient.defer"
        case withdraw = "recipient.withdraw"
        case certificate = "recipient.certificate"

        /// What a venue reports is its own and is not taken back by others. A name goes into the record, so it is put right until that is sealed.
        var spec: OpSpec {
            switch self {
            case .read, .call, .onstage, .confer, .clear:
                OpSpec(.conductors, during: .live, seen: .round, undo: .always, override: .confirm, isLed: true)
            case .point: OpSpec(.conductors, during: .live, isLed: true)
            case .recall: OpSpec(.conductors, during: .live, seen: .round, undo: .always)
            case .report: OpSpec([.venue], during: .live)
            case .correct: OpSpec(.conductors, during: .unsealed, seen: .recipient, undo: .always)
            case .conferrers: OpSpec(.conductors, during: .moving, undo: .always, override: .confirm)
            case .split, .move, .add, .place, .addAward, .addRecipient, .absent, .present, .proxy, .defer, .withdraw,
                .certificate:
                OpSpec(.conductors, during: .moving, undo: .always)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            .awards(try command(&fields))
        }

        private func command(_ fields: inout Fields) throws(BadField) -> Command {
            switch self {
            case .read: .rite(.read, try fields.id("round"), override: try fields.override(of: self))
            case .call: .rite(.call, try fields.id("round"), override: try fields.override(of: self))
            case .onstage: .rite(.onstage, try fields.id("round"), override: try fields.override(of: self))
            case .confer: .rite(.confer, try fields.id("round"), override: try fields.override(of: self))
            case .clear: .rite(.clear, try fields.id("round"), override: try fields.override(of: self))
            case .recall: .recall(try fields.id("round"))
            case .point: .point(try fields.id("round"), try fields.nullableID("recipient"))
            case .split: .split(try fields.id("round"), after: try fields.id("after"))
            case .move: .move(try fields.id("round"), after: try fields.nullableID("after"))
            case .add: try Command.adding(&fields)
            case .conferrers:
                .conferrers(
                    try fields.id("round"), at: try fields.optionalID("venue"), try Conferrer.all(fields.required("conferrers")),
                    override: try fields.override(of: self))
            case .place: .place(try Command.recipients(&fields), at: try fields.id("venue"))
            case .report: .report(try fields.id("round"), try fields.choice("report", of: Round.Word.self))
            case .addAward: .addAward(try NewAward(&fields))
            case .addRecipient: .addRecipient(try NewRecipient(&fields))
            case .correct: .correct(try fields.id("recipient"), name: try fields.string("name", max: StateLimits.nameCharacters))
            case .absent: .absent(try fields.id("recipient"), reason: try fields.optionalReason())
            case .present: .present(try fields.id("recipient"))
            case .proxy: .proxy(try fields.id("recipient"), try Recipient.Proxy.read(&fields))
            case .defer: .defer(try fields.id("recipient"), reason: try fields.optionalReason())
            case .withdraw: .withdraw(try fields.id("recipient"), reason: try fields.optionalReason())
            case .certificate:
                .certificate(
                    try fields.id("recipient"), try fields.choice("certificate", of: Recipient.Certificate.self),
                    with: try fields.optionalID("with"))
            }
        }
    }
}

extension Awards.Command {
    var op: Awards.Op {
        switch self {
        case .rite(let step, _, _): step.op
        case .recall: .recall
        case .point: .point
        case .split: .split
        case .move: .move
        case .add, .gather: .add
        case .conferrers: .conferrers
        case .place: .place
        case .report: .report
        case .addAward: .addAward
        case .addRecipient: .addRecipient
        case .correct: .correct
        case .absent: .absent
        case .present: .present
        case .proxy: .proxy
        case .defer: .defer
        case .withdraw: .withdraw
        case .certificate: .certificate
        }
    }

    var override: Override {
        switch self {
        case .rite(_, _, let override), .conferrers(_, _, _, let override): override
        case .recall, .point, .split, .move, .add, .gather, .place, .report, .addAward, .addRecipient, .correct, .absent, .present, .proxy,
            .defer,
            .withdraw, .certificate:
            .nothing
        }
    }
}

extension Round.Step {
    var op: Awards.Op {
        switch self {
        case .read: .read
        case .call: .call
        case .onstage: .onstage
        case .confer: .confer
        case .clear: .clear
        }
    }
}
