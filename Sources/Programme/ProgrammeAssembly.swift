import Conference
import Foundation

/// Reads all files of a folder and joins them into one programme.
struct ProgrammeAssembly {
    private let basis: ProgrammeBasis
    private let sections: [any ProgrammeSection]
    private let units: UnitsFile
    private let delegates: DelegatesFile
    private let links: LinksFile
    private let illustrative: IllustrativeMarks
    private let lineBreaks: LineBreaks

    /// Complaints are in `reading` afterwards. What lists of spreadsheets may call by its name is read before them.
    init(_ reading: FolderReading, today: Date) {
        let (conference, people) = (ConferenceFile(reading), PeopleFile(reading))
        let venues = VenuesFile(reading)
        let agenda = AgendaFile(reading, people: people.people, clock: conference.clock)
        let basis = ProgrammeBasis(conference: conference, people: people, venues: venues, agenda: agenda)
        sections = ProgrammeSections.all.map { $0.init(reading, basis) }
        units = UnitsFile(reading)
        delegates = DelegatesFile(reading, people: people.people)
        links = LinksFile(reading, people: people.people)
        conference.checkYear(against: today, reading)
        if !reading.complaints.isIncomplete(reading.page(ProgrammeFiles.agenda)) { RunOfShowCheck.check(agenda) }
        for section in sections { section.check(reading, basis, units: units, delegates: delegates) }
        LeaderCheck.check(agenda, conference, links, reading)
        people.checkSalutations(reading)
        SharedNamesCheck.check(people.people.rows + delegates.newcomers.rows, reading)
        reading.settle()
        illustrative = reading.illustrative
        lineBreaks = reading.lineBreaks
        self.basis = basis
    }

    /// Only of use when nothing but warnings was found.
    func programme(id: String, digest: String) -> LoadedProgramme {
        LoadedProgramme(
            id: id, isDraft: basis.conference.isDraft, opening: opening, digest: digest, pictures: basis.conference.theme.pictures)
    }

    private var opening: Opening {
        let (conference, agenda, venues) = (basis.conference, basis.agenda, basis.venues.venues)
        let devices = venues.map { Participant(.venue, PersonID($0.id.text), name: $0.name.vi, venue: $0.id) }
        var opening = Opening(
            about: Lifecycle.About(
                title: conference.title, place: conference.place, zone: conference.zone,
                startsAt: agenda.lines.first?.item.plannedStart ?? 0, chairs: conference.chairs, secretary: conference.secretary,
                dayStartsAt: conference.clock?.instant(minuteOfDay: 0), illustrative: illustrative.keys, theme: conference.theme.theme,
                lineBreaks: lineBreaks.texts),
            people: basis.people.people.rows + delegates.newcomers.rows,
            venues: venues,
            participants: links.participants + devices + delegates.participants.rows,
            items: agenda.lines.map(\.item),
            guests: basis.people.guests.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element),
            queue: conference.queue,
            units: units.lines.map { delegates.seated($0.unit) })
        opening.regime = conference.regime?.kept
        for section in sections { section.add(to: &opening) }
        return opening
    }
}
