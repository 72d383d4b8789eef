extension Agenda {
    mutating func apply(_ event: Event) {
        switch event {
        case .left(let id, let state, let at, _):
            course.current = nil
            items.update(id) {
                $0.state = state
                $0.actualEnd = at
            }
        case .entered(let id, let at):
            course.current = id
            if course.startedAt == nil { course.startedAt = at }
            items.update(id) {
                $0.state = .current
                $0.actualStart = at
                $0.actualEnd = nil
            }
        case .skipped(let id): items.update(id) { $0.state = .skipped }
        case .inserted(let item, let after):
            items[item.id] = item
            place(item.id, after: after)
        case .edited(let id, let changes): items.update(id) { item in for change in changes { item.set(change) } }
        case .moved(let id, let after):
            course.order.removeAll { $0 == id }
            place(id, after: after)
        case .extended(let id, let minutes): items.update(id) { $0.extendedMinutes += minutes }
        }
    }

    private mutating func place(_ id: ItemID, after: ItemID?) {
        let before = after.flatMap { course.order.firstIndex(of: $0) }
        course.order.insert(id, at: before.map { $0 + 1 } ?? 0)
    }
}

extension Agenda.Item {
    mutating func set(_ change: Agenda.Change) {
        switch change {
        case .kind(let value): kind = value
        case .title(let value): title = value
        case .minutes(let value): plannedMinutes = value
        case .quiet(let value): quiet = value
        case .publicClock(let value): hasPublicClock = value
        case .ledBy(let value): ledBy = value
        case .who(let value): who = value
        case .venue(let value): venue = value
        case .notes(let value): notes = value
        case .script(let value): script = value
        case .resumesAt(let value): resumesAt = value
        case .video(let value): video = value
        }
    }
}
