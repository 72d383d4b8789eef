/// Everything that the programme says before the conference starts: the content of position 1.
///
/// It is checked when it is read (`diemcau check`); the core takes it as it is. What later features need joins it here.
public struct Opening: Equatable, Sendable {
    public var about: Lifecycle.About
    public var people: [Person]
    public var venues: [Venue]
    public var participants: [Participant]
    public var items: [Agenda.Item]
    /// By protocol rank.
    public var guests: [Guest]
    /// Nil where the programme says nothing of it.
    public var queue: SpeakerQueue.Settings?
    /// Nil: nothing is conferred.
    public var awards: Awards.Programme?
    public var units: [Unit]
    public var blocs: [Bloc]
    /// For which all blocs sign at once; nil without pledges.
    public var signingMinutes: Int?
    /// Nil: nothing is put to the vote.
    public var votes: Votes.Programme?
    /// The law of its day; nil in journals that are older than the question about it.
    public var regime: Regime?
    /// Sentences of the rite in the province's own wording.
    public var phrases: [RitePhrase] = []

    public init(
        about: Lifecycle.About, people: [Person] = [], venues: [Venue] = [], participants: [Participant] = [], items: [Agenda.Item] = [],
        guests: [Guest] = [], queue: SpeakerQueue.Settings? = nil, awards: Awards.Programme? = nil, units: [Unit] = [], blocs: [Bloc] = [],
        signingMinutes: Int? = nil, votes: Votes.Programme? = nil
    ) {
        self.about = about
        self.people = people
        self.venues = venues
        self.participants = participants
        self.items = items
        self.guests = guests
        self.queue = queue
        self.units = units
        self.blocs = blocs
        self.signingMinutes = signingMinutes
        self.awards = awards
        self.votes = votes
    }
}

extension Opening: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("about", about)
        object.set("people", people)
        object.set("venues", venues)
        object.set("participants", participants)
        object.set("items", items)
        object.set("guests", guests)
        object.set("queue", queue)
        object.set("awards", awards)
        object.set("units", units)
        object.set("blocs", blocs)
        object.set("signingMinutes", signingMinutes)
        object.set("votes", votes)
        object.set("regime", regime)
        object.set("phrases", phrases.isEmpty ? nil : phrases)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            about: try object.get("about"), people: try object.get("people"), venues: try object.get("venues"),
            participants: try object.get("participants"), items: try object.get("items"), guests: try object.get("guests"),
            queue: try object.find("queue"), awards: try object.find("awards"), units: try object.get("units"),
            blocs: try object.get("blocs"), signingMinutes: try object.find("signingMinutes"),
            votes: try object.find("votes"))
        regime = try object.find("regime")
        phrases = try object.find("phrases") ?? []
    }
}
