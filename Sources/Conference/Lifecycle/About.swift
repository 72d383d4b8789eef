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

        public init(
            title: BilingualText, place: BilingualText, zone: String, startsAt: Milliseconds, chairs: [PersonID] = [],
            secretary: PersonID? = nil, dayStartsAt: Milliseconds? = nil, illustrative: [EntityKey] = []
        ) {
            self.title = title
            self.place = place
            self.zone = zone
            self.startsAt = startsAt
            self.dayStartsAt = dayStartsAt
            self.chairs = chairs
            self.secretary = secretary
            self.illustrative = illustrative
        }
    }
}
