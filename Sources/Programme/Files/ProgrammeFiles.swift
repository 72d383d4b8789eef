/// The files of a programme, in the order in which complaints are listed.
enum ProgrammeFiles {
    static let conference = "conference.yaml"
    static let people = "people.yaml"
    static let venues = "venues.yaml"
    static let agenda = "agenda.yaml"
    static let links = "links.yaml"
    static let units = "units.csv"
    static let delegates = "delegates.csv"
    static let awards = "awards.yaml"
    static let recipients = "recipients.csv"
    static let pledges = "pledges.yaml"

    static let required = [conference, people, venues, agenda, links]
    static let all = required + [units, delegates] + ProgrammeSections.all.flatMap { $0.files }
}
