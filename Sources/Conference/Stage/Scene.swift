extension Stage {
    /// What a screen shows, with its argument.
    public struct Scene: Equatable, Codable, Sendable {
        public enum Kind: String, CaseIterable, Codable, Sendable {
            case title, anthem, silence, item, speaker, video, round, roll, pledge, message, emblem
            case `break`
        }

        public var kind: Kind
        public var item: ItemID?
        /// Who speaks, for the scene of a screen that follows.
        public var speaker: SpeakerID?
        /// The message, or the speaker's name.
        public var text: String?
        /// What the mixer plays.
        public var source: String?

        public init(_ kind: Kind, item: ItemID? = nil, text: String? = nil, source: String? = nil) {
            self.kind = kind
            self.item = item
            self.text = text
            self.source = source
        }

        /// The scene of a screen that follows: while somebody has the floor their name, else the item.
        public static func following(_ item: Agenda.Item?, speaking: SpeakerQueue.Speaker? = nil) -> Scene {
            if let speaking {
                var scene = Scene(.speaker, text: speaking.name)
                scene.speaker = speaking.id
                return scene
            }
            guard let item else { return Scene(.title) }
            switch item.kind {
            case .anthem: return Scene(.anthem, item: item.id)
            case .silence: return Scene(.silence, item: item.id)
            case .break: return Scene(.break, item: item.id)
            case .rollcall: return Scene(.roll, item: item.id)
            case .video: return Scene(.video, item: item.id, source: item.video)
            default: return Scene(.item, item: item.id)
            }
        }
    }
}
