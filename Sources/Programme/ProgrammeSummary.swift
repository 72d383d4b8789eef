import Conference
import Foundation

/// What was understood of a programme, on one screen: whoever has filled in the files sees at once a wrong day, a list that is too short, a name that
/// two have.
public struct ProgrammeSummary: Sendable {
    /// Each with what it is about.
    public let lines: [(about: String, text: String)]

    init(_ programme: LoadedProgramme, _ notes: ReadingNotes) {
        let opening = programme.opening
        var lines = [("conference", opening.about.title.vi), ("day", Self.day(opening))]
        if let regime = opening.regime { lines.append(("law", "\(regime.name.vi), the regime of \(regime.id)")) }
        lines.append(("venues", Self.venues(opening)))
        lines.append(("agenda", Self.agenda(opening)))
        for section in ProgrammeSections.all { lines += section.summary(of: opening) }
        if !opening.guests.isEmpty {
            let names = opening.guests.compactMap { guest in opening.people.first { $0.id == guest.person }?.name }
            lines.append(("guests", "\(names.count), welcomed in this order: " + Self.few(names)))
        }
        lines.append(("links", Self.links(opening)))
        lines += notes.readOtherwise.map { ("corrected", $0) } + notes.passedOver.map { ("not read", $0) }
        if !notes.sharedNames.isEmpty { lines.append(("one name", Self.few(notes.sharedNames))) }
        if !opening.about.illustrative.isEmpty {
            lines.append(
                ("invented", Counted.text(opening.about.illustrative.count, "thing") + ", marked as illustrative on pages and prints"))
        }
        lines += ThemeSummary(opening.about).lines
        if programme.isDraft { lines.append(("draft", "checked and not served while conference.yaml says `draft: true`")) }
        self.lines = lines
    }

    private static func day(_ opening: Opening) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: opening.about.zone) ?? .gmt
        let date = Date(timeIntervalSince1970: Double(opening.about.startsAt) / 1_000)
        let parts = calendar.dateComponents([.weekday, .day, .month, .year], from: date)
        let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ]
        let ends = opening.items.compactMap { item in item.plannedStart.map { $0 + Milliseconds(item.plannedMinutes) * .perMinute } }
        let clock = { (at: Milliseconds) in
            let time = calendar.dateComponents([.hour, .minute], from: Date(timeIntervalSince1970: Double(at) / 1_000))
            return LocalClock.text(minuteOfDay: (time.hour ?? 0) * 60 + (time.minute ?? 0))
        }
        return "\(weekdays[(parts.weekday ?? 1) - 1]) \(parts.day ?? 0) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 0), "
            + "\(clock(opening.about.startsAt)) to \(clock(ends.max() ?? opening.about.startsAt)) (\(opening.about.zone))"
    }

    private static func venues(_ opening: Opening) -> String {
        let others = opening.venues.filter { !$0.isHall }.map(\.name.vi)
        let hall = opening.venues.first(where: \.isHall)?.name.vi ?? ""
        return "\(opening.venues.count): \(hall) (the main hall)" + (others.isEmpty ? "" : ", \(few(others))")
    }

    private static func agenda(_ opening: Opening) -> String {
        let items = opening.items
        let papers = items.reduce(0) { $0 + $1.papers.count }
        let gap = zip(items, items.dropFirst()).reduce(Milliseconds(0)) { sum, pair in
            guard let start = pair.0.plannedStart, let next = pair.1.plannedStart else { return sum }
            return sum + max(0, next - start - Milliseconds(pair.0.plannedMinutes) * .perMinute)
        }
        return Counted.text(items.count, "item") + ", from “\(items.first?.title.vi ?? "")” to “\(items.last?.title.vi ?? "")”"
            + (papers > 0 ? "; \(Counted.text(papers, "paper"))" : "")
            + (gap > 0 ? "; \(Counted.text(Int(gap / .perMinute), "minute")) free in between" : "")
    }

    private static func links(_ opening: Opening) -> String {
        let counts = Role.joinable.map { role in (role.rawValue, opening.participants.count { $0.who.role == role }) }.filter { $0.1 > 0 }
        return "\(opening.participants.count): " + counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    }

    /// The first three, and how many more there are.
    private static func few(_ names: [String]) -> String {
        names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
    }
}
