/// The whole live state of one conference and its rules; pure and deterministic.
///
/// `decide` says what a command would do, `apply` makes a recorded position true. Time, identity and facts of the outside come in as input, so that the same
/// history gives the same state on every machine, at every start.
public struct ConferenceState: Equatable, Sendable {
    public internal(set) var lifecycle = Lifecycle(about: Lifecycle.About(title: "", place: "", zone: "UTC", startsAt: 0))
    public internal(set) var people = Table<Person>()
    public internal(set) var venues = Table<Venue>()
    public internal(set) var venueTotals = VenueTotals([])
    public internal(set) var rollCall = RollCall()
    public internal(set) var guests = Table<Guest>()
    public internal(set) var notes = Notes()
    public internal(set) var participants = Table<Participant>()
    /// The generation that every link which was ever cut has reached, also of those who have left the files since.
    var cutLinks = SortedMap<EntityKey, Int>()
    public internal(set) var clock = ConferenceClock()
    public internal(set) var agenda = Agenda()
    public internal(set) var timers = Timers()
    public internal(set) var stage = Stage()
    public internal(set) var notices = Notices()
    public internal(set) var controlLock = ControlLock()
    public internal(set) var queue = SpeakerQueue()
    public internal(set) var units = Table<Unit>()
    public internal(set) var pledges = Pledges()
    public internal(set) var awards = Awards()
    public internal(set) var votes = Votes()
    public internal(set) var steps = Steps()
    /// What the files said when they were read last; what people have done since is how the rest differs from it.
    public internal(set) var programme = Shared(Opening(about: Lifecycle.About(title: "", place: "", zone: "UTC", startsAt: 0)))
    /// The digest of the programme files that the state began with.
    public internal(set) var programmeDigest = ""
    /// The last position that is in this state; 0 before the first.
    public internal(set) var seq = 0
    /// For every entity, shown or not, the position that last changed it: what `if` is compared with.
    public internal(set) var positions = SortedMap<EntityKey, Int>()

    public init() {}
}
