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

    public init(
        about: Lifecycle.About, people: [Person] = [], venues: [Venue] = [], participants: [Participant] = [], items: [Agenda.Item] = [],
        guests: [Guest] = [], queue: SpeakerQueue.Settings? = nil, awards: Awards.Programme? = nil, units: [Unit] = [], blocs: [Bloc] = [],
        signingMinutes: Int? = nil
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
    }
}

/// A person whom the programme names: a leader, a speaker, a delegate.
public struct Person: Entity {
    public let id: PersonID
    /// As shown, in the decision's or the invitation's spelling, NFC.
    public var name: String
    /// Đồng chí, ông, bà: data, because only the programme knows it.
    public var salutation: BilingualText?
    public var title: BilingualText?

    public init(id: PersonID, name: String, salutation: BilingualText? = nil, title: BilingualText? = nil) {
        self.id = id
        self.name = name
        self.salutation = salutation
        self.title = title
    }
}
