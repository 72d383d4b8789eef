extension Stage {
    /// Who is in front of the hall while an item is on.
    struct Foreground: Equatable, Sendable {
        /// Who holds the platform.
        var round: RoundID?
        /// Who has the floor.
        var speaker: SpeakerQueue.Speaker?

        static let empty = Foreground()
    }
}

extension ConferenceState {
    var foreground: Stage.Foreground { Stage.Foreground(round: awards.plan.platform, speaker: queue.speaking) }
}
