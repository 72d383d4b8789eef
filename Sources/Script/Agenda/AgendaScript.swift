import Conference

/// What is said when the agenda goes on: the item that follows is announced, with who speaks in it.
struct AgendaScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    /// Nil: the first item of the day is entered. From the roll call first the roll is read.
    func leaving(_ item: ItemID?) -> StepScript {
        let (agenda, next) = (conference.agenda, conference.agenda.next(after: item))
        let announced = next.map(announcement) ?? .nothing
        let isRollCall = item.flatMap { agenda.items[$0] }?.kind == .rollcall
        return StepScript(
            label: next.map { BilingualText("Tiếp theo: " + $0.title.vi, en: "Next: " + $0.title.english) }
                ?? BilingualText("Kết thúc nội dung cuối", en: "Finish the last item"),
            saying: isRollCall ? .lines([RollCallScript(conference).reading, announced], between: "\n\n") : announced)
    }

    private func announcement(of item: Agenda.Item) -> Spoken {
        if let script = item.script { return Spoken(text: script) }
        guard !item.who.isEmpty else {
            return Spoken("Tiếp theo chương trình: \(item.title.vi).", en: "Next on the agenda: \(item.title.english).")
        }
        let invited = item.who.map(invitation)
        return Spoken(
            "Tiếp theo chương trình: \(item.title.vi). Trân trọng kính mời \(invited.map(\.vi).joined(separator: "; ")).",
            en: "Next on the agenda: \(item.title.english). Please welcome \(invited.map(\.english).joined(separator: "; ")).",
            named: invited.flatMap(\.named))
    }

    private func invitation(of speaker: Agenda.Speaker) -> Spoken {
        let salutation = speaker.person.flatMap { conference.people[$0]?.salutation }
        return Spoken(
            [salutation?.vi, speaker.name].compactMap(\.self).joined(separator: " ") + (speaker.title.map { ", " + $0.vi } ?? ""),
            en: [salutation?.en, speaker.name].compactMap(\.self).joined(separator: " ") + (speaker.title.map { ", " + $0.english } ?? ""),
            named: speaker.person.map { [.person($0)] } ?? [])
    }
}
