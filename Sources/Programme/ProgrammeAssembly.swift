import Conference
import Foundation

/// Reads all files of a folder and joins them into one programme.
struct ProgrammeAssembly {
    private let conference: ConferenceFile
    private let people: PeopleFile
    private let venues: VenuesFile
    private let units: UnitsFile
    private let delegates: DelegatesFile
    private let agenda: AgendaFile
    private let awards: AwardsFile
    private let pledges: PledgesFile
    private let links: LinksFile
    private let rounds: RoundsCheck

    /// Complaints are in `reading` afterwards. What lists of spreadsheets may call by its name is read before them.
    init(_ reading: FolderReading, today: Date) {
        conference = ConferenceFile(reading)
        people = PeopleFile(reading)
        venues = VenuesFile(reading)
        agenda = AgendaFile(reading, people: people.people, clock: conference.clock)
        pledges = PledgesFile(reading, agenda: agenda)
        units = UnitsFile(reading)
        delegates = DelegatesFile(reading, people: people.people)
        links = LinksFile(reading, people: people.people)
        awards = AwardsFile(reading, agenda: agenda, people: people.people)
        let recipients = RecipientsFile(reading)
        conference.checkYear(against: today, reading)
        if !reading.complaints.isIncomplete(reading.page(ProgrammeFiles.agenda)) { RunOfShowCheck.check(agenda) }
        rounds = RoundsCheck(
            awards: awards, recipients: recipients, venues: reading.venues, hall: venues.hall, platformPeople: conference.platformPeople,
            agenda: agenda)
        CountsCheck.check(awards, recipients, rounds, reading)
        SharedNamesCheck.check(awards: awards, recipients: recipients, people: people, delegates: delegates, reading)
        PledgesCheck.check(pledges: pledges, units: units, delegates: delegates, agenda: agenda, reading)
        reading.settle()
    }

    /// Only of use when nothing but warnings was found.
    func programme(id: String, digest: String) -> LoadedProgramme {
        LoadedProgramme(id: id, isDraft: conference.isDraft, opening: opening, digest: digest)
    }

    private var opening: Opening {
        let devices = venues.venues.map { Participant(.venue, PersonID($0.id.text), name: $0.name.vi, venue: $0.id) }
        return Opening(
            about: Lifecycle.About(
                title: conference.title, place: conference.place, zone: conference.zone,
                startsAt: agenda.lines.first?.item.plannedStart ?? 0, chairs: conference.chairs, secretary: conference.secretary,
                dayStartsAt: conference.clock?.instant(minuteOfDay: 0)),
            people: people.people.rows + delegates.newcomers.rows,
            venues: venues.venues,
            participants: links.participants + devices + delegates.participants.rows,
            items: agenda.lines.map(\.item),
            guests: people.guests.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element),
            queue: conference.queue,
            awards: ceremony,
            units: units.lines.map { delegates.seated($0.unit) },
            blocs: pledges.lines.map(\.bloc),
            signingMinutes: pledges.signingMinutes)
    }

    /// Nil where nothing is conferred.
    private var ceremony: Awards.Programme? {
        guard !awards.lines.isEmpty else { return nil }
        return Awards.Programme(
            platformPeople: conference.platformPeople, awards: awards.lines.map(\.award), rounds: rounds.rounds, recipients: rounds.list)
    }
}
