import Conference

/// Whose name and offices the hall has heard today: who was welcomed, who spoke, who has conferred.
struct Introductions {
    private let conference: ConferenceState

    init(in conference: ConferenceState) { self.conference = conference }

    func include(_ person: Person) -> Bool {
        hasConferred(person) || conference.agenda.items.rows.contains { hasBeenNamed(person, in: $0) }
    }

    private func hasConferred(_ person: Person) -> Bool {
        conference.awards.rounds.rows.contains { round in
            (round.state == .conferred || round.state == .cleared)
                && round.parts.contains { $0.conferrers.contains { $0.person == person.id } }
        }
    }

    private func hasBeenNamed(_ person: Person, in item: Agenda.Item) -> Bool {
        guard item.state == .current || item.state == .done else { return false }
        if item.who.contains(where: { $0.person == person.id }) { return true }
        if HandOver(of: item, in: conference)?.names(person.id) ?? false { return true }
        if WelcomeList.isRead(with: item), WelcomeList(in: conference).names(person.id) { return true }
        return item.script.map { Self.holds($0.vi, person.name) } ?? false
    }

    /// Byte by byte: scripts of a whole day are looked through while a step is being told.
    private static func holds(_ text: String, _ name: String) -> Bool {
        let (text, name) = (Array(text.utf8), Array(name.utf8))
        guard let first = name.first, text.count >= name.count else { return false }
        return (0...(text.count - name.count)).contains { text[$0] == first && text[$0..<($0 + name.count)] == name[...] }
    }
}
