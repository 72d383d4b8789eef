internal import Conference

extension Stage.Command {
    /// What the logical screens show.
    init(scene op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .stageShow: self = .show(try fields.screen(), try Stage.Scene(fields.required("scene")))
        case .stageFollow: self = .follow(try fields.screen())
        case .stageHold: self = .hold(try fields.optional("screen")?.choice(of: Stage.Name.self))
        case .stageRelease: self = .release(try fields.optional("screen")?.choice(of: Stage.Name.self))
        case .stageMessage: self = .message(try fields.screen(), try fields.string("text", max: WireLimits.stageMessageCharacters))
        case .stageClear: self = .clear(try fields.screen())
        default: preconditionFailure("\(op.rawValue) is not a command of the stage")
        }
    }

    /// Which device shows which of them; a device is named by the person of its link.
    init(device op: Op, _ fields: inout Fields) throws(BadField) {
        let device = PersonID(try fields.id("screen"))
        switch op {
        case .screenIdentify: self = .identify(device)
        case .screenReload: self = .reload(device)
        case .screenAssign: self = .assign(device, shows: try fields.choice("shows", of: Stage.Name.self))
        default: preconditionFailure("\(op.rawValue) is not a command for a screen")
        }
    }
}

extension Fields {
    fileprivate mutating func screen() throws(BadField) -> Stage.Name { try choice("screen", of: Stage.Name.self) }
}

extension Stage.Scene {
    fileprivate init(_ field: Field) throws(BadField) {
        var fields = try field.object()
        let kind = try fields.choice("kind", of: Kind.self)
        let item = try fields.optional("item")?.id()
        let round = try fields.optional("round")?.id()
        let text = try fields.optional("text")?.string(max: WireLimits.stageMessageCharacters)
        let source = try fields.optional("source")?.string(max: WireLimits.titleCharacters)
        let pledge = try fields.optional("pledge")?.id()
        try fields.done()
        self.init(
            kind, item: item.map { ItemID($0) }, round: round.map { RoundID($0) }, text: text, source: source,
            pledge: pledge.map { PledgeID($0) })
    }
}
