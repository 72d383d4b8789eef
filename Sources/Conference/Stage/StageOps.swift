extension Stage {
    enum Op: String, FeatureOp {
        case show = "stage.show"
        case follow = "stage.follow"
        case hold = "stage.hold"
        case release = "stage.release"
        case message = "stage.message"
        case clear = "stage.clear"
        case identify = "screen.identify"
        case reload = "screen.reload"
        case assign = "screen.assign"

        var spec: OpSpec {
            switch self {
            case .show, .follow, .hold, .release, .message, .clear: OpSpec(.conductors, during: .unsealed, undo: .always)
            case .identify, .reload, .assign: OpSpec(.conductors, during: .unsealed)
            }
        }

        /// A device is named by the person of its link.
        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .show: .stage(.show(try fields.screen(), try Scene(fields.required("scene"))))
            case .follow: .stage(.follow(try fields.screen()))
            case .hold: .stage(.hold(try fields.optional("screen")?.choice(of: ScreenName.self)))
            case .release: .stage(.release(try fields.optional("screen")?.choice(of: ScreenName.self)))
            case .message: .stage(.message(try fields.screen(), try fields.string("text", max: StateLimits.stageMessageCharacters)))
            case .clear: .stage(.clear(try fields.screen()))
            case .identify: .stage(.identify(try fields.id("screen")))
            case .reload: .stage(.reload(try fields.id("screen")))
            case .assign: .stage(.assign(try fields.id("screen"), shows: try fields.choice("shows", of: ScreenName.self)))
            }
        }
    }
}

extension Stage.Command {
    var op: Stage.Op {
        switch self {
        case .show: .show
        case .follow: .follow
        case .hold: .hold
        case .release: .release
        case .message: .message
        case .clear: .clear
        case .identify: .identify
        case .reload: .reload
        case .assign: .assign
        }
    }
}

extension Fields {
    fileprivate mutating func screen() throws(BadField) -> ScreenName { try choice("screen", of: ScreenName.self) }
}

extension Stage.Scene {
    /// It may name a thing of each kind that any feature shows.
    fileprivate init(_ field: Field) throws(BadField) {
        var fields = try field.object()
        let kind = try fields.choice("kind", of: Kind.self)
        var about: [EntityKey] = []
        for subject in SceneSpec.subjects where subject.canBeNamed {
            guard let field = fields.optional(subject.word) else { continue }
            guard let key = subject.key(try field.id()) else { throw field.bad(.badValue) }
            about.append(key)
        }
        let text = try fields.optional("text")?.string(max: StateLimits.stageMessageCharacters)
        let source = try fields.optional("source")?.string(max: StateLimits.titleCharacters)
        try fields.done()
        self.init(kind, about: about, text: text, source: source)
    }
}
