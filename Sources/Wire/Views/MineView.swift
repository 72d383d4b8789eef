public import Conference
internal import StrictJSON

/// A principal's own overlay: the notices that are for it, its requests to speak; for a screen, which picture it shows; for a venue, itself,
/// its call for help and its guests; for a signatory, what is to be signed.
extension Projection {
    /// Every key of this participant's overlay, in a fixed order.
    public static func mineKeys(of participant: Participant, in conference: ConferenceState) -> [EntityKey] {
        var keys: [EntityKey] =
            conference.ownNotices(of: participant).map { .notice($0.id) } + conference.ownSpeakers(of: participant).map { .speaker($0) }
        if participant.who.role == .screen { keys.append(.device(participant.who.person)) }
        return keys + conference.venueKeys(of: participant) + conference.signingKeys(of: participant)
    }

    public static func mineBytes(of key: EntityKey, for participant: Participant, in conference: ConferenceState) -> [UInt8]? {
        let json: JSON? =
            switch key.parts {
            case ("notice", let id?):
                conference.ownNotice(NoticeID(id), of: participant).map { $0.json(("read", .bool($0.isRead(by: participant.who)))) }
            case ("screen", let id?):
                participant.who == Principal(.screen, PersonID(id)) ? conference.stage.devices[PersonID(id)]?.json : nil
            case ("speaker", let id?): conference.ownSpeakerJSON(SpeakerID(id), of: participant)
            case ("signing", let id?): conference.signingJSON(id, for: participant)
            default: conference.venueJSON(of: key, own: participant)
            }
        return json.map(JSONWriter.write)
    }

    /// Whether a key can stand in anybody's overlay: the others need not be looked at for a thousand participants.
    public static func isOwn(_ key: EntityKey) -> Bool {
        ["notice", "screen", "speaker", "venue", "help", "ready", "guest", "signing"].contains(key.parts.feature)
    }

    /// Whose overlay a key can stand in, where that is known without asking everybody: a thousand signatories need not be looked at for one answer.
    /// Nil: anybody's.
    public static func owners(of key: EntityKey, in conference: ConferenceState) -> [Principal]? {
        switch key.parts {
        case ("speaker", let id?): conference.queue.speakers[SpeakerID(id)].map { [$0.by ?? .system] } ?? []
        case ("signing", let id?): Answer.ID(key: id).flatMap { conference.signatory(for: $0) }.map { [$0] } ?? []
        case ("venue", let id?): conference.devices { $0 == VenueID(id) }
        case ("guest", let id?): conference.guests[GuestID(id)].map { guest in conference.devices { $0 == guest.venue } } ?? []
        case ("help", nil), ("ready", nil): conference.devices { _ in true }
        default: nil
        }
    }
}

extension ConferenceState {
    fileprivate func ownNotices(of participant: Participant) -> [Notices.Notice] {
        noticesShown.filter { $0.isFor(participant) }
    }

    fileprivate func ownNotice(_ id: NoticeID, of participant: Participant) -> Notices.Notice? {
        guard let notice = notices.notices[id], notice.isFor(participant) else { return nil }
        return noticesShown.contains { $0.id == id } ? notice : nil
    }
}
