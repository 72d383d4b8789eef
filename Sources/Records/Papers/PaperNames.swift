internal import Cards
internal import Conference

/// People as a list has them: with their salutation before and their office behind, and the mark where the programme has invented them.
extension PrintedDay {
    func named(_ person: Person) -> String {
        named(person.name, person.salutation?.vi, person.title?.vi, mark(.person(person.id)))
    }

    /// Who speaks, leads or confers.
    func named(_ speaker: Agenda.Speaker) -> String {
        let person = speaker.person.flatMap { conference.people[$0] }
        return named(
            person?.name ?? speaker.name, (speaker.salutation ?? person?.salutation)?.vi, (speaker.title ?? person?.title)?.vi,
            speaker.person.map { mark(.person($0)) } ?? "")
    }

    func named(_ name: String, _ salutation: String?, _ office: String?, _ mark: String = "") -> String {
        let called = [salutation, name].compactMap(\.self).joined(separator: " ")
        return HTML.text(called) + mark + (office.map { ", <span class=\"office\">\(HTML.text($0))</span>" } ?? "")
    }

    func venue(_ id: VenueID) -> String { conference.venues[id].map { HTML.text($0.name.vi) + mark(.venue(id)) } ?? "" }

    func isHall(_ id: VenueID) -> Bool { conference.venues[id]?.isHall ?? false }
}
