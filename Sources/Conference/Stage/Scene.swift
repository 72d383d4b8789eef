extension Stage {
    /// What a screen shows, with its argument.
    public struct Scene: Equatable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            case title, anthem, silence, item, speaker, video, round, roll, pledge, message, emblem
            case `break`
        }

        public var kind: Kind
        public var item: ItemID?
        /// Who speaks, for the scene of a screen that follows.
        public var speaker: SpeakerID?
        public var round: RoundID?
        /// The message, or the speaker's name.
        public var text: String?
        /// What the mixer plays.
        public var source: String?
        public var pledge: PledgeID?

        public init(
            _ kind: Kind, item: ItemID? = nil, round: RoundID? = nil, text: String? = nil, source: String? = nil, pledge: PledgeID? = nil
        ) {
            self.kind = kind
            self.item = item
            self.round = round
            self.text = text
            self.source = source
            self.pledge = pledge
        }

        /// The name of who has the floor.
        static func of(_ speaker: SpeakerQueue.Speaker) -> Scene {
            var scene = Scene(.speaker, text: speaker.name)
            scene.speaker = speaker.id
            return scene
        }

        /// The scene of an item as such.
        static func of(_ item: Agenda.Item) -> Scene {
            switch item.kind {
            case .anthem: return Scene(.anthem, item: item.id)
            case .silence: return Scene(.silence, item: item.id)
            case .break: return Scene(.break, item: item.id)
            case .rollcall: return Scene(.roll, item: item.id)
            case .video: return Scene(.video, item: item.id, source: item.video)
            case .ceremony, .report, .paper, .speech, .awards, .launch, .pledge: return Scene(.item, item: item.id)
            }
        }
    }
}
