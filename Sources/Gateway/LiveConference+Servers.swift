internal import Conference
internal import Journal

/// Several servers of one conference.
extension LiveConference {
    func heard(_ servers: ServersOnStore, apart: Milliseconds, at now: Milliseconds) {
        presence.others.heard(servers, apart: apart)
    }

    /// What others write is not told here at this moment.
    func storeIsSilent(at now: Milliseconds) { presence.others.storeIsSilent(at: now) }
}
