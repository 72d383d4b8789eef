extension Stage {
    /// Who is in front of the hall while an item is on.
    struct Foreground: Equatable, Sendable {
        /// Who has the floor.
        var speaker: SpeakerQueue.Speaker?

        static let empty = Foreground()
    }
}

extension Conference {
    var foreground: Stage.Foreground { Stage.Foreground(speaker: queue.speaking) }
}
