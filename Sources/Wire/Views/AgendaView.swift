internal import Conference
internal import StrictJSON

extension Projection {
    /// The items that a view carries, from a few before the place where the day is; the others stand in the list document.
    static let (itemsShown, itemsBehind) = (60, 10)
    /// The item that is on and the ones to come whose notes and words to read out the staff's view carries: an MC looks no farther ahead, and the
    /// words of a whole day would be a third of the view.
    static let itemsWithWords = 3
}

extension ConferenceState {
    /// Where the day is: at the item that is on, else at the next; at the end of the order when nothing is left.
    private var placeOfDay: Int {
        (agenda.course.current ?? agenda.next?.id).flatMap { agenda.course.order.firstIndex(of: $0) }
            ?? max(0, agenda.course.order.count - 1)
    }

    var itemsShown: ArraySlice<ItemID> {
        let order = agenda.course.order
        guard order.count > Projection.itemsShown else { return order[...] }
        return order[max(0, min(placeOfDay - Projection.itemsBehind, order.count - Projection.itemsShown))...].prefix(Projection.itemsShown)
    }

    var itemsWithWords: ArraySlice<ItemID> {
        agenda.course.order[min(placeOfDay, agenda.course.order.count)...].prefix(Projection.itemsWithWords)
    }

    func itemJSON(_ id: ItemID, _ isStaff: Bool) -> JSON? {
        guard itemsShown.contains(id), let item = agenda.items[id] else { return nil }
        return itemJSON(item, withWords: isStaff && itemsWithWords.contains(id))
    }

    var courseJSON: JSON {
        .members(
            ("order", .array(agenda.course.order.map(\.json))), ("current", agenda.course.current?.json ?? .null),
            ("startedAt", agenda.course.startedAt.map(JSON.int)))
    }

    func itemJSON(_ item: Agenda.Item, withWords: Bool) -> JSON {
        .members(
            ("kind", .string(item.kind.rawValue)), ("title", item.title.json), ("plannedStart", item.plannedStart.map(JSON.int)),
            ("plannedMinutes", .number(item.plannedMinutes)), ("extendedMinutes", .number(item.extendedMinutes)),
            ("state", .string(item.state.rawValue)), ("actualStart", item.actualStart.map(JSON.int)),
            ("actualEnd", item.actualEnd.map(JSON.int)),
            ("who", item.who.isEmpty ? JSON?.none : .array(item.who.map(\.json))), ("venue", item.venue?.json),
            ("quiet", .bool(item.quiet)),
            ("resumesAt", item.resumesAt.map(JSON.int)), ("video", item.video.map(JSON.string)),
            ("papers", item.papers.isEmpty ? JSON?.none : .array(item.papers.map(\.json))),
            ("notes", withWords ? item.notes.map(JSON.string) : nil),
            ("script", withWords ? item.script?.json : nil))
    }
}

extension Projection {
    /// The items that come into the working set with the place of the day, or leave it, as a whole or with their words.
    static func itemsTouched(from old: ConferenceState, to new: ConferenceState) -> [EntityKey] {
        guard old.agenda != new.agenda else { return [] }
        return (moved(old.itemsShown, new.itemsShown) + moved(old.itemsWithWords, new.itemsWithWords)).map { .item($0) }
    }
}

extension Agenda.Speaker {
    fileprivate var json: JSON { .members(("person", person?.json), ("name", .string(name)), ("title", title?.json)) }
}

extension Agenda.Paper {
    fileprivate var json: JSON {
        .members(("title", title.json), ("minutes", .number(minutes)), ("venue", venue.json), ("speaker", speaker.map(JSON.string)))
    }
}
