internal import Cards
internal import Conference

/// People as a list has them: with their salutation before and their office behind, and the mark where the programme has invented them.
extension DayOnPaper {
    func named(_ person: Person) -> String {
        called(person) + office(person.title?.vi)
    }

    func called(_ person: Person) -> String { called(person.name, person.salutation?.vi) + mark(.person(person.id)) }

    /// Who speaks, leads or confers.
    func named(_ speaker: Agenda.Speaker) -> String {
        let title = speaker.title ?? speaker.person.flatMap { conference.people[$0] }?.title
        return called(speaker) + office(title?.vi)
    }

    /// The same without the office.
    func called(_ speaker: Agenda.Speaker) -> String {
        let person = speaker.person.flatMap { conference.people[$0] }
        let mark = speaker.person.map { self.mark(.person($0)) } ?? ""
        return called(person?.name ?? speaker.name, (speaker.salutation ?? person?.salutation)?.vi) + mark
    }

    func called(_ name: String, _ salutation: String?) -> String {
        HTML.text([salutation, name].compactMap(\.self).joined(separator: " "))
    }

    func named(_ name: String, _ salutation: String?, _ title: String?) -> String { called(name, salutation) + office(title) }

    private func office(_ title: String?) -> String { title.map { ", <span class=\"office\">\(HTML.text($0))</span>" } ?? "" }

    func venue(_ id: VenueID) -> String { conference.venues[id].map { HTML.text($0.name.vi) + mark(.venue(id)) } ?? "" }

    func isHall(_ id: VenueID) -> Bool { conference.venues[id]?.isHall ?? false }
}
