extension SpeakerQueue {
    /// Who of those who asked comes first.
    public enum Rule: String, CaseIterable, Sendable {
        /// First in, first out.
        case fifo
        /// Whose venue has had the fewest turns comes first.
        case fewest
        /// One turn for each venue before any has a second one.
        case round
    }

    /// What the programme says of the list of speakers.
    public struct Settings: Equatable, Sendable {
        public var rule: Rule
        /// The length of a turn for which nobody says another, in seconds.
        public var seconds: Int
        public var budget: Budget

        public init(rule: Rule = .fifo, seconds: Int = 300, budget: Budget = Budget()) {
            self.rule = rule
            self.seconds = seconds
            self.budget = budget
        }
    }

    /// What each venue may take of the day, papers of the programme and answers not counted; nil: no limit.
    ///
    /// Beyond it the staff are asked whether they mean it, never stopped: the chair may want to hear more.
    public struct Budget: Equatable, Sendable {
        public var speeches: Int?
        public var seconds: Int?

        public init(speeches: Int? = nil, seconds: Int? = nil) {
            self.speeches = speeches
            self.seconds = seconds
        }
    }
}
