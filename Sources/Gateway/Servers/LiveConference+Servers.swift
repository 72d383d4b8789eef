internal import Conference
internal import Journal

/// Several servers of one conference.
extension LiveConference {
    func heard(_ servers: ServersOnStore, apart: Milliseconds, at now: Milliseconds) {
        presence.others.heard(servers, apart: apart)
        perform(pipeline.storeSpeaksAgain(), at: now)
        decideWaiting(at: now)
    }

    /// What others write is not told here at this moment.
    func storeIsSilent(at now: Milliseconds) {
        presence.others.storeIsSilent(at: now)
        perform(pipeline.storeIsSilent(), at: now)
        decideWaiting(at: now)
    }

    /// Begins to read what others have written, if it can be read; gives the reading after which all of it is known that was written until now.
    func awaitReading(at now: Milliseconds) -> Int {
        defer { decideWaiting(at: now) }
        return pipeline.awaitReading()
    }

    /// What this server wanted to record, and need not: of files that are others than those that another server has recorded the staff are shown the list.
    func overtaken(_ own: OwnCommand) {
        if case .programmeRead(let files) = own { keepAside(files) }
    }
}
