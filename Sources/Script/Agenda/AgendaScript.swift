import Conference

/// What is said when the agenda goes on: what the item that ends still owes, and the item that follows, with who speaks in it.
struct AgendaScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    /// Nil: the first item of the day is entered.
    func leaving(_ item: ItemID?) -> StepScript {
        let next = conference.agenda.next(after: item)
        let closing = item.flatMap { conference.agenda.items[$0] }.map { ItemClosing(of: $0, before: next, in: conference).spoken }
        let announced = next.map { ItemAnnouncement(of: $0, in: conference).spoken }
        return StepScript(
            label: next.map { BilingualText("Tiếp theo: " + $0.title.vi, en: "Next: " + $0.title.english) }
                ?? BilingualText("Kết thúc nội dung cuối cùng", en: "Finish the last item"),
            saying: .lines([closing, announced].compactMap(\.self), between: "\n\n"))
    }
}
