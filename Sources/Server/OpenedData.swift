internal import Access
internal import Foundation
internal import Gateway
internal import Journal
internal import Programme

/// A data folder with its keys and the journals of all conferences that can be served, opened: what a start finds before anything else.
struct OpenedData {
    let folder: DataFolder
    let conferences: [ServedConference]
    /// Those of the agenda that are not served.
    let withheld: [Withheld]
    let secret: Secret
    /// Nil where nothing is served.
    let signing: SigningKeyFile?
    /// What the store is not safe from, in sentences.
    let warnings: [String]

    init(_ settings: Settings) throws(StartFailure) {
        let programmes = try ServedConference.programmes(in: settings.agenda)
        var folder = try DataFolder(settings)
        try folder.refuseSecondJournals(of: programmes.map(\.id))
        try folder.refuseWithoutSharedSecret(for: programmes.map(\.id))
        try folder.makeSecretIfNew(for: programmes.map(\.id))
        (conferences, withheld) = try ServedConference.open(programmes, in: folder, snapshotFormat: ConferenceGateway.snapshotFormat)
        self.folder = folder
        do throws(StartFailure) {
            (secret, signing) = try Self.keys(in: folder, isServing: !conferences.isEmpty)
            warnings = try folder.warnings()
        } catch {
            for conference in conferences { conference.journal.close() }
            throw error
        }
    }

    /// A secret that was lost is made anew only for whoever never had one, or has consented.
    private static func keys(in folder: DataFolder, isServing: Bool) throws(StartFailure) -> (Secret, SigningKeyFile?) {
        guard isServing else { return (folder.secret ?? .unwritten(), nil) }
        let (secret, signing) = (try folder.secretOrNew(), try SigningKeyFile.openOrCreate(in: folder.url))
        try folder.admit(ServerKeys(secret: secret.fingerprint, signing: signing.key.publicKey.fingerprint))
        return (secret, signing)
    }

    func close() { for conference in conferences { conference.journal.close() } }

    /// Where the server's time begins.
    var clock: ServerClock {
        let newest = conferences.compactMap(\.history.mark).max { $0.serverTime < $1.serverTime }
        guard let opened = conferences.first?.opened else { return ServerClock(after: newest) }
        return ServerClock(after: newest, storeTime: opened.storeTime, at: opened.bootTime)
    }

    var journals: [String: any JournalStore] { Dictionary(uniqueKeysWithValues: conferences.map { ($0.programme.id, $0.journal) }) }

    /// Those that have a history.
    var begun: Set<String> { Set(conferences.filter { $0.history.head > 0 }.map(\.programme.id)) }
}
