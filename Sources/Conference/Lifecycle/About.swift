extension Lifecycle {
    /// What the conference is, as its programme says.
    public struct About: Equatable, Sendable {
        public var title: BilingualText
        public var place: BilingualText
        /// The IANA name of the zone in which all clocks show.
        public var zone: String
        /// When the programme lets it start.
        public var startsAt: Milliseconds
        /// When the programme's day begins in that zone; nil in journals that are older than the question about it.
        public var dayStartsAt: Milliseconds?
        /// Who conducts (chủ trì), in the order of the invitation.
        public var chairs: [PersonID]
        public var secretary: PersonID?
        /// What the programme has invented: people, units, recipients, papers, blocs. Pages and prints mark it; it is no part of a name, and nobody says it.
        public var illustrative: [EntityKey]
        /// Nil: the hall's screens look as the house has them.
        public var theme: Theme?
        /// Texts in whose place the hall's screens break the lines where the programme has broken them. The texts themselves have a space there, as everywhere
        /// else; one that is corrected on the day has no breaks any more.
        public var lineBreaks: [String]

        public init(
            title: BilingualText, place: BilingualText, zone: String, startsAt: Milliseconds, chairs: [PersonID] = [],
            secretary: PersonID? = nil, dayStartsAt: Milliseconds? = nil, illustrative: [EntityKey] = [],
            theme: Theme? = nil, lineBreaks: [String] = []
        ) {
            self.title = title
            self.place = place
            self.zone = zone
            self.startsAt = startsAt
            self.dayStartsAt = dayStartsAt
            self.chairs = chairs
            self.secretary = secretary
            self.illustrative = illustrative
            self.theme = theme
            self.lineBreaks = lineBreaks
        }
    }
}
