public import Conference
internal import StrictJSON

/// What one audience may see of each entity, as bytes: an allow-list, a function of the state alone.
///
/// A feature's part of it is an extension of `Conference` in the file of its name; a field that is not written there is seen by nobody.
public enum Projection {
    // The caps below are shares of the 64 KiB that a view may weigh (`WorkingShare`) when everything that can be long is long at once; each whole collection
    // stands in its list document.

    /// The newest notices that a view carries, and the bytes of text that they may take together.
    static let noticesShown = 20
    static let noticesBytes = 3 * 1024
    /// The venues that a view carries; the others stand in the list document.
    static let venuesShown = WorkingShare(whole: 40, near: 20)
    /// Venues that call for help or are out of use whose texts stand there as they were written; beyond it all are cut.
    static let venuesWithWords = 12
    /// The guests that the staff's view carries, first by protocol rank.
    static let guestsShown = WorkingShare(whole: 24, near: 10)
    /// The newest notes that the staff's view carries, and the bytes of text that they may take together.
    static let notesShown = 20
    static let notesBytes = 6 * 1024
    /// The staff's participants that a view carries, delegates never.
    static let participantsShown = WorkingShare(whole: 40, near: 16)

    /// The bytes of one key in a view; nil where this audience has no such key.
    public static func bytes(of key: ViewKey, in conference: ConferenceState, for audience: Audience) -> [UInt8]? {
        if key == .entity(.steps) { return audience == .staff ? conference.steps.bytes : nil }
        return conference.json(of: key, for: audience).map(JSONWriter.write)
    }

    /// Every key that the view has now, in a fixed order.
    public static func keys(in conference: ConferenceState, for audience: Audience) -> [ViewKey] {
        var keys: [EntityKey] = [.conference, .agenda] + (conference.clock.shifts.isEmpty ? [] : [.clock])
        keys += conference.itemsShown.map { .item($0) }
        keys += conference.awardsKeys(isStaff: audience == .staff)
        keys += conference.timers.clocks.rows.map { .timer($0.id) }
        keys += conference.stage.screens.rows.map { .stage($0.id) }
        keys += conference.venuesShown.map { .venue($0.id) }
        keys += conference.noticesShown.filter { audience == .staff || $0.to == .all }.map { .notice($0.id) }
        keys += [.queue] + conference.speakersShown.map { .speaker($0) }
        keys += conference.pledgeKeys
        if audience == .staff {
            keys += [.steps, .controlLock]
            keys += conference.stage.devices.rows.map { .device($0.id) }
            keys += conference.participantsShown.map { .participant($0.who) }
            keys += [.rollCall] + conference.guestsShown.map { .guest($0.id) } + conference.notesShown.map { .note($0.id) }
        }
        return keys.map { .entity($0) } + [.venueTotals] + (audience == .staff ? [.cue] : [])
    }

    /// The keys of any view that may differ after these entities changed: themselves, what is made of them, and what they push out of the working set.
    /// Not after a reading of the files, which may change what nothing else does: names, links, orders.
    public static func keysTouched(by changed: [EntityKey], from old: ConferenceState, to new: ConferenceState) -> [ViewKey] {
        var keys = (changed + itemsTouched(from: old, to: new)).map { ViewKey.entity($0) }
        if old.notices != new.notices { keys += moved(old.noticesShown, new.noticesShown).map { .entity(.notice($0)) } }
        keys += awardsTouched(by: changed, from: old, to: new).map { .entity($0) }
        // A notice to a unit is its signatory's, whoever that has become.
        if old.participants != new.participants { keys += new.noticesShown.map { .entity(.notice($0.id)) } }
        keys += speakersTouched(by: changed, from: old, to: new).map { .entity($0) }
        keys += venueKeysTouched(by: changed, from: old, to: new)
        keys += new.pledgeKeysTouched(by: changed, from: old)
        if changed.contains(where: \.concernsCue) { keys.append(.cue) }
        return once(keys)
    }

    /// Each key once: it is written anew for every time that it stands here.
    private static func once(_ keys: [ViewKey]) -> [ViewKey] {
        var seen: Set<ViewKey> = []
        return keys.filter { seen.insert($0).inserted }
    }

    /// What came into a working set and what was pushed out of it.
    static func moved<Row: Entity>(_ old: some Sequence<Row>, _ new: some Sequence<Row>) -> [Row.ID] {
        moved(old.map(\.id), new.map(\.id))
    }

    static func moved<ID: Hashable>(_ old: some Sequence<ID>, _ new: some Sequence<ID>) -> [ID] {
        let (then, now) = (Set(old), Set(new))
        return old.filter { !now.contains($0) } + new.filter { !then.contains($0) }
    }
}

extension ConferenceState {
    /// The working set of the notices: the newest, as many as fit.
    var noticesShown: ArraySlice<Notices.Notice> {
        notices.notices.rows.newest(Projection.noticesShown, within: Projection.noticesBytes) { $0.text.utf8.count }
    }

    /// The participants that staff act upon: hand the control lock to, revoke. Staff and screens come first, then the venues' devices.
    var participantsShown: ArraySlice<Participant> {
        let listed = participants.rows.filter { $0.who.role != .delegate }
        let carried = Projection.participantsShown.carried(of: listed.count)
        return (listed.filter { $0.who.role != .venue } + listed.filter { $0.who.role == .venue }).prefix(carried)
    }

    func json(of key: ViewKey, for audience: Audience) -> JSON? {
        let isStaff = audience == .staff
        switch key {
        case .entity(let key): return json(of: key, isStaff)
        case .cue: return isStaff ? .some(cue.json) : nil
        case .venueTotals: return venueTotalsJSON(isStaff)
        case .ownHelp, .ownReadiness, .signing: return nil
        }
    }

    // JSON has a null of its own: without `.some` a key that is not the public's would be there for them, as null.
    private func json(of key: EntityKey, _ isStaff: Bool) -> JSON? {
        switch key {
        case .conference: return conferenceJSON(isStaff)
        case .clock: return clock.json(isStaff)
        case .agenda: return courseJSON
        case .item(let id): return itemJSON(id, isStaff)
        case .awards: return awards.json
        case .award(let id): return awardJSON(id, isStaff)
        case .round(let id): return roundJSON(id, isStaff)
        case .recipient(let id): return recipientJSON(id, isStaff)
        case .timer(let name): return timers.clocks[name].map(\.json)
        case .stage(let name): return stage.screens[name].map { $0.json(isStaff) }
        case .venue(let id): return venueJSON(id, isStaff)
        case .rollCall: return isStaff ? .some(rollCallJSON) : nil
        case .guest(let id): return isStaff ? guestJSON(id) : nil
        case .note(let id): return isStaff ? noteJSON(id) : nil
        case .notice(let id): return noticeJSON(id, isStaff)
        case .queue: return queueJSON
        case .speaker(let id): return speakerJSON(id, isStaff)
        case .unit(let id): return unitJSON(id, isStaff)
        case .pledge(let id): return pledgeJSON(id, isStaff)
        case .answer(let id): return answerJSON(id, isStaff)
        case .controlLock: return isStaff ? .some(controlLock.json) : nil
        case .device(let person): return isStaff ? stage.devices[person]?.json : nil
        case .participant(let who): return isStaff ? participantJSON(who) : nil
        case .steps, .person: return nil
        }
    }
}

extension Array {
    /// The last of them, at most so many, whose weights together stay within a measure; the very last whatever it weighs.
    func newest(_ most: Int, within measure: Int, weight: (Element) -> Int) -> ArraySlice<Element> {
        var sum = 0
        let fitting = suffix(most).reversed().prefix { row in
            sum += weight(row)
            return sum <= measure
        }
        return suffix(isEmpty ? 0 : Swift.max(1, fitting.count))
    }
}

extension EntityKey {
    /// What the MC does next follows from all but what the screens show, what was written to whom, and what can be taken back.
    fileprivate var concernsCue: Bool {
        switch kind {
        case .stage, .device, .notice, .note, .controlLock, .steps, .clock: false
        case .conference, .agenda, .item, .awards, .award, .round, .recipient, .queue, .speaker, .timer, .rollCall, .venue, .guest, .unit,
            .pledge, .answer, .participant, .person:
            true
        }
    }
}
