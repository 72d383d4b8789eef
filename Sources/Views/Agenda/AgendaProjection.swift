import Conference
internal import StrictJSON

struct AgendaProjection: JSONProjection {
    enum Key: Hashable {
        case course
        case item(ItemID)
    }

    /// The items that a view carries, from a few before the place where the day is; the others stand in the list document.
    private static let (mostItems, itemsBehind) = (60, 10)
    /// The item that is on and the ones to come whose notes and words to read out the staff's view carries: an MC looks no farther ahead, and the
    /// words of a whole day would be a third of the view.
    private static let itemsWithWords = 3

    private let agenda: Agenda
    /// How somebody who speaks is addressed.
    private let people: Table<Person>

    init(_ conference: __shared ConferenceState) {
        agenda = conference.agenda
        people = conference.people
    }

    static func viewKey(_ key: Key) -> ViewKey {
        switch key {
        case .course: .entity(.agenda)
        case .item(let id): .entity(.item(id))
        }
    }

    func keys(for audience: Audience) -> [Key] { [.course] + shown.map { .item($0) } }

    func json(of key: Key, for audience: Audience) -> JSON? {
        switch key {
        case .course: course
        case .item(let id):
            shown.contains(id)
                ? agenda.items[id].map { $0.json(for: audience, withWords: withWords.contains(id), people) } : nil
        }
    }

    /// The items that come into the working set with the place of the day, or leave it, as a whole or with their words.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] {
        (moved(old.shown, shown) + moved(old.withWords, withWords)).map { .item($0) }
    }

    static let lists = [
        ListDocument<Self>("agenda", of: { feature, _ in feature.agenda.inOrder }, row: { $1.json(for: $2, withWords: true, $0.people) })
    ]

    /// Where the day is: at the item that is on, else at the next; at the end of the order when nothing is left.
    private var placeOfDay: Int {
        (agenda.course.current ?? agenda.next?.id).flatMap { agenda.course.order.firstIndex(of: $0) }
            ?? max(0, agenda.course.order.count - 1)
    }

    private var shown: ArraySlice<ItemID> {
        let order = agenda.course.order
        guard order.count > Self.mostItems else { return order[...] }
        return order[max(0, min(placeOfDay - Self.itemsBehind, order.count - Self.mostItems))...].prefix(Self.mostItems)
    }

    private var withWords: ArraySlice<ItemID> {
        agenda.course.order[min(placeOfDay, agenda.course.order.count)...].prefix(Self.itemsWithWords)
    }

    private var course: JSON {
        .members(
            ("order", .array(agenda.course.order.map(\.json))), ("current", agenda.course.current?.json ?? .null),
            ("startedAt", agenda.course.startedAt.map(JSON.int)))
    }
}

extension Agenda.Item {
    /// What the staff alone is told: notes, words, who leads.
    fileprivate func json(for audience: Audience, withWords: Bool, _ people: Table<Person>) -> JSON {
        let isStaff = audience == .staff
        return .members(
            ("kind", .string(kind.rawValue)), ("title", title.json), ("plannedStart", plannedStart.map(JSON.int)),
            ("plannedMinutes", .number(plannedMinutes)), ("extendedMinutes", .number(extendedMinutes)),
            ("state", .string(state.rawValue)), ("actualStart", actualStart.map(JSON.int)), ("actualEnd", actualEnd.map(JSON.int)),
            ("who", who.isEmpty ? JSON?.none : .array(who.map { $0.json(people) })), ("venue", venue?.json), ("quiet", .bool(quiet)),
            ("publicClock", hasPublicClock ? .bool(true) : nil), ("resumesAt", resumesAt.map(JSON.int)), ("video", video.map(JSON.string)),
            ("papers", papers.isEmpty ? JSON?.none : .array(papers.map(\.json))),
            ("ledBy", isStaff ? ledBy.map { .string($0.rawValue) } : nil),
            ("notes", isStaff && withWords ? notes.map(JSON.string) : nil), ("script", isStaff && withWords ? script?.json : nil))
    }
}

extension Agenda.Speaker {
    fileprivate func json(_ people: Table<Person>) -> JSON {
        .members(
            ("person", person?.json), ("name", .string(name)), ("title", title?.json),
            ("salutation", person.flatMap { people[$0]?.salutation?.json }))
    }
}

extension Agenda.Paper {
    fileprivate var json: JSON {
        .members(("title", title.json), ("minutes", .number(minutes)), ("venue", venue.json), ("speaker", speaker.map(JSON.string)))
    }
}
