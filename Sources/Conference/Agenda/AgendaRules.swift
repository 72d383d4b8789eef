extension ConferenceState {
    func decide(_ command: Agenda.Command, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .advance(let from, let override): return try decideAdvance(from: from, override: override, at: at)
        case .jump(let to, let override): return try decideJump(to: to, override: override, at: at)
        case .skip(let id, let override): return try decideSkip(id, override: override, at: at)
        case .insert(let after, let new): return try decideInsert(new, after: after)
        case .edit(let id, let changes): return try decideEdit(id, changes, at: at)
        case .move(let id, let after): return try decideMove(id, after: after)
        case .extend(let minutes):
            guard let item = agenda.currentItem else { throw Rejection(.conflict, .agendaNoCurrent) }
            try mustBeLength(item.plannedMinutes, extended: item.extendedMinutes, by: minutes)
            return extending(item, by: minutes, at: at)
        }
    }

    /// A break that ends when it was announced to, and not with its length, is told another time.
    private func extending(_ item: Agenda.Item, by minutes: Int, at: Milliseconds) -> [Event] {
        let more = Milliseconds(minutes) * .perMinute
        let start = item.actualStart ?? at
        var events: [Event] = [.agenda(.extended(item.id, minutes: minutes))]
        if let announced = item.resumesAt, end(of: item, enteredAt: start) > start + item.length {
            events.append(.agenda(.edited(item.id, [.resumesAt(announced + more)])))
        }
        return events + lengthening(.item, by: more)
    }

    private func decideAdvance(from: ItemID?, override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        guard from == agenda.course.current else { throw movedOn }
        guard agenda.course.current != nil || agenda.next != nil else { throw Rejection(.conflict, .agendaNothingLeft) }
        let despite = try override.of(objectionsToLeaving)
        return leavingCurrent(as: .done, for: agenda.next, at: at, despite: despite)
    }

    private func decideJump(to: ItemID, override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        let item = try knownItem(to)
        guard item.state != .current else { throw Rejection(.conflict, .agendaSameItem, ("item", .text(to.text))) }
        let despite = try override.of(objectionsToLeaving)
        return leavingCurrent(as: .done, for: item, at: at, despite: despite)
    }

    /// A planned item is passed over later; the current one is left at once, as `advance` does, but stands as skipped.
    private func decideSkip(_ id: ItemID, override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        let item = try knownItem(id)
        switch item.state {
        case .planned: return [.agenda(.skipped(id))]
        case .current:
            let despite = try override.of(objectionsToLeaving)
            return leavingCurrent(as: .skipped, for: agenda.next, at: at, despite: despite)
        case .done, .skipped: throw notPlanned(item)
        }
    }

    private func decideInsert(_ new: Agenda.NewItem, after: ItemID?) throws(Rejection) -> [Event] {
        guard agenda.items.count < StateLimits.items else {
            throw Rejection(.conflict, .agendaTooMany, ("limit", .number(StateLimits.items)))
        }
        try mustBePlace(after)
        var item = Agenda.Item(id: freshItemID, kind: new.kind, title: new.title, plannedMinutes: new.minutes)
        try mustNameVenues(new.changes)
        for change in new.changes { item.set(change) }
        try mustBeLength(item.plannedMinutes, extended: 0)
        return [.agenda(.inserted(item, after: after))]
    }

    private func decideEdit(_ id: ItemID, _ changes: [Agenda.Change], at: Milliseconds) throws(Rejection) -> [Event] {
        let item = try knownItem(id)
        try mustNameVenues(changes)
        var edited = item
        for change in changes { edited.set(change) }
        try mustBeLength(edited.plannedMinutes, extended: edited.extendedMinutes)
        return [.agenda(.edited(id, changes))] + goingAlong(with: edited, from: item, at: at)
    }

    private func decideMove(_ id: ItemID, after: ItemID?) throws(Rejection) -> [Event] {
        let item = try knownItem(id)
        guard item.state == .planned else { throw notPlanned(item) }
        guard after != id else { throw Rejection(.badRequest, .agendaBadPlace) }
        try mustBePlace(after)
        return [.agenda(.moved(id, after: after))]
    }

    /// An edit of the item that is on moves the end of its clock too, else hall and agenda would disagree.
    private func goingAlong(with edited: Agenda.Item, from item: Agenda.Item, at: Milliseconds) -> [Event] {
        guard item.state == .current else { return [] }
        let start = item.actualStart ?? at
        let later = end(of: edited, enteredAt: start) - end(of: item, enteredAt: start)
        let clock = later == 0 ? [] : lengthening(.item, by: later)
        let roll = edited.kind == item.kind ? [] : callingRoll(leaving: item, entering: edited, at: at)
        return clock + roll
    }

    /// A name that no item ever had, not even one that undo or a new reading of the files took away: positions outlive what they were of.
    private var freshItemID: ItemID {
        var number = agenda.items.count + 1
        while positions[.item(ItemID("i\(number)"))] != nil { number += 1 }
        return ItemID("i\(number)")
    }

    private func mustBeLength(_ planned: Int, extended: Int, by more: Int = 0) throws(Rejection) {
        let longest = StateLimits.itemMinutes.upperBound
        guard (0...longest).contains(planned), (-longest...longest).contains(more), (0...longest).contains(planned + extended + more) else {
            throw Rejection(.badRequest, .agendaBadLength, ("limit", .number(longest)))
        }
    }

    private var movedOn: Rejection {
        Rejection(.conflict, .agendaMovedOn, ("now", agenda.course.current.map { .text($0.text) } ?? .none))
    }

    private func notPlanned(_ item: Agenda.Item) -> Rejection {
        Rejection(.conflict, .agendaNotPlanned, ("item", .text(item.id.text)), ("state", .text(item.state.rawValue)))
    }

    func knownItem(_ id: ItemID) throws(Rejection) -> Agenda.Item {
        guard let item = agenda.items[id] else { throw Rejection(.notFound, .agendaUnknownItem, ("item", .text(id.text))) }
        return item
    }

    /// A place that `advance` still comes to: an item put before the current one would be announced in the list and never called.
    private func mustBePlace(_ after: ItemID?) throws(Rejection) {
        let place = after.flatMap { agenda.course.order.firstIndex(of: $0) }
        if let after, place == nil { throw Rejection(.notFound, .agendaUnknownItem, ("item", .text(after.text))) }
        if let reached = agenda.reached, (place ?? -1) < reached { throw Rejection(.conflict, .agendaBadPlace) }
    }

    private func mustNameVenues(_ changes: [Agenda.Change]) throws(Rejection) {
        for case .venue(let id?) in changes where venues[id] == nil {
            throw Rejection(.notFound, .venueUnknown, ("venue", .text(id.text)))
        }
    }

    /// What somebody whose `if` names an entity that has changed since is told: the item that is on, where it was about the agenda.
    public func changed(_ key: EntityKey) -> Rejection {
        key == .agenda ? movedOn : Rejection(.conflict, .entityChanged, ("key", .text(key.text)))
    }
}
