public import Conference
internal import StrictJSON

/// What one audience may see of each entity, as bytes: an allow-list, a function of the state alone.
///
/// A feature's part of it is an extension of `Conference` in the file of its name; a field that is not written there is seen by nobody.
public enum Projection {
    // The caps below are shares of the 64 KiB that a view may weigh (`WorkingShare`) when everything that can be long is long at once; each whole collection
    // stands in its list document.

    /// The one key that is no entity but is made of many.
    static let cue: EntityKey = "cue"

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
    public static func bytes(of key: EntityKey, in conference: ConferenceState, for audience: Audience) -> [UInt8]? {
        if key == .steps { return audience == .staff ? conference.steps.bytes : nil }
        return conference.json(of: key, for: audience).map(JSONWriter.write)
    }

    /// Every key that the view has now, in a fixed order.
    public static func keys(in conference: ConferenceState, for audience: Audience) -> [EntityKey] {
        var keys: [EntityKey] = [.conference, .agenda] + (conference.clock.shifts.isEmpty ? [] : [.clock])
        keys += conference.itemsShown.map { .item($0) }
        keys += conference.awardsKeys(isStaff: audience == .staff)
        keys += conference.timers.clocks.rows.map { .timer($0.id) }
        keys += conference.stage.screens.rows.map { .stage($0.id) }
        keys += conference.venuesShown.map { .venue($0.id) } + [.venues]
        keys += conference.noticesShown.filter { audience == .staff || $0.to == .all }.map { .notice($0.id) }
        keys += [.queue] + conference.speakersShown.map { .speaker($0) }
        keys += conference.pledgeKeys
        if audience == .staff {
            keys += [cue, .steps, .controlLock]
            keys += conference.stage.devices.rows.map { .device($0.id) }
            keys += conference.participantsShown.map { .participant($0.who) }
            keys += [.rollCall] + conference.guestsShown.map { .guest($0.id) } + conference.notesShown.map { .note($0.id) }
        }
        return keys
    }

    /// The keys of any view that may differ after these entities changed: themselves, what is made of them, and what they push out of the working set.
    /// Not after a reading of the files, which may change what nothing else does: names, links, orders.
    public static func keysTouched(by changed: [EntityKey], from old: ConferenceState, to new: ConferenceState) -> [EntityKey] {
        var keys = changed + itemsTouched(from: old, to: new)
        if old.notices != new.notices { keys += moved(old.noticesShown, new.noticesShown).map { .notice($0) } }
        keys += awardsTouched(by: changed, from: old, to: new)
        // A notice to a unit is its signatory's, whoever that has become.
        if old.participants != new.participants { keys += new.noticesShown.map { .notice($0.id) } }
        keys += speakersTouched(by: changed, from: old, to: new)
        keys += venueKeysTouched(by: changed, from: old, to: new)
        keys += new.pledgeKeysTouched(by: changed, from: old)
        if changed.contains(where: \.concernsCue) { keys.append(cue) }
        return once(keys)
    }

    /// Each key once: it is written anew for every time that it stands here.
    private static func once(_ keys: [EntityKey]) -> [EntityKey] {
        var seen: Set<EntityKey> = []
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

    func json(of key: EntityKey, for audience: Audience) -> JSON? {
        let (feature, id) = key.parts
        let isStaff = audience == .staff
        // JSON has a null of its own: without `Optional` a key that is not the public's would be there for them, as null.
        switch (feature, id) {
        case ("conference", nil): return conferenceJSON(isStaff)
        case ("clock", nil): return clock.json(isStaff)
        case ("agenda", nil): return courseJSON
        case ("agenda", let id?): return itemJSON(ItemID(id), isStaff)
        case ("awards", nil): return awards.json
        case ("award", let id?): return awardJSON(AwardID(id), isStaff)
        case ("round", let id?): return roundJSON(RoundID(id), isStaff)
        case ("recipient", let id?): return recipientJSON(RecipientID(id), isStaff)
        case ("timer", let id?): return Timers.Name(rawValue: id).flatMap { timers.clocks[$0] }.map(\.json)
        case ("stage", let id?): return Stage.Name(rawValue: id).flatMap { stage.screens[$0] }.map { $0.json(isStaff) }
        case ("venue", let id?): return venueJSON(VenueID(id), isStaff)
        case ("venues", nil): return venueTotalsJSON(isStaff)
        case ("rollcall", nil): return isStaff ? rollCallJSON : nil
        case ("guest", let id?): return isStaff ? guestJSON(GuestID(id)) : nil
        case ("note", let id?): return isStaff ? noteJSON(NoteID(id)) : nil
        case ("notice", let id?): return noticeJSON(NoticeID(id), isStaff)
        case ("queue", nil): return queueJSON
        case ("speaker", let id?): return speakerJSON(SpeakerID(id), isStaff)
        case ("unit", let id?): return unitJSON(UnitID(id), isStaff)
        case ("pledge", let id?): return pledgeJSON(PledgeID(id), isStaff)
        case ("answer", let id?): return answerJSON(id, isStaff)
        // Not `isStaff ? … : nil`: JSON has a null of its own, and the key would stand there with it.
        case ("cue", nil) where isStaff: return cueJSON
        case ("desk", nil) where isStaff: return controlLock.json
        case ("screen", let id?) where isStaff: return stage.devices[PersonID(id)]?.json
        case ("participant", let id?) where isStaff: return participantJSON(id)
        default: return nil
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
    fileprivate var concernsCue: Bool { !["stage", "screen", "notice", "note", "desk", "steps", "clock"].contains(parts.feature) }

    /// The feature's word and, for one of many, its id: `agenda/i7` is (`agenda`, `i7`).
    var parts: (feature: String, id: String?) {
        guard let slash = text.firstIndex(of: "/") else { return (text, nil) }
        return (String(text[..<slash]), String(text[text.index(after: slash)...]))
    }
}
