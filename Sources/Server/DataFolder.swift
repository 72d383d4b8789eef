internal import Access
internal import Conference
internal import Foundation
internal import Gateway
internal import Journal

/// The data folder, with the secret and the register that all of its conferences share, and where their journals are.
struct DataFolder {
    let url: URL
    let storage: any JournalStorage
    /// Where journals of this folder would lie if they were not kept elsewhere; nil where they lie here.
    private let unused: (any JournalStorage)?
    let register: RegisterFile
    /// As it stood when the folder was opened; nil: there was none.
    let registered: Register?
    /// Nil where there is none (yet).
    private(set) var secret: Secret?

    /// Makes the folder where it is missing.
    init(_ settings: Settings) throws(StartFailure) {
        let url = settings.data
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StartFailure("The data folder \(url.path) cannot be made. Name one that you may write with --data.")
        }
        self.url = url
        storage = try settings.journal.storage(in: url)
        unused = settings.journal == .sqlite ? nil : try JournalLocation.sqlite.storage(in: url)
        register = RegisterFile(in: url)
        registered = try register.read()
        secret = try SecretFile.read(in: url)
    }

    /// A first start writes the secret before any journal: ended between the two, it would look like one whose secret was lost.
    mutating func makeSecretIfNew(for conferences: [String]) throws(StartFailure) {
        guard secret == nil, registered == nil else { return }
        for conference in conferences where try isThere(conference) { return }
        secret = try SecretFile.openOrCreate(in: url)
    }

    /// Holds the keys of this folder against those of the servers that share the store.
    func admit(_ keys: ServerKeys) throws(StartFailure) {
        try StartFailure.translating { () throws(JournalFault) in try storage.admit(keys) }
    }

    /// What the store of the journals is not safe from, in sentences.
    func warnings() throws(StartFailure) -> [String] {
        return try StartFailure.translating { () throws(JournalFault) in try storage.warnings() }
    }

    /// A server that joins others has their secret, or would have to make one with which nobody's link opens anything.
    func refuseWithoutSharedSecret(for conferences: [String]) throws(StartFailure) {
        guard secret == nil, unused != nil else { return }
        for conference in conferences where try isThere(conference) {
            throw StartFailure(JournalFault.otherKeys(path: storage.path(of: conference), what: "secret").description)
        }
    }

    /// One conference has one journal: one that is served from elsewhere and lies here too would be two truths.
    func refuseSecondJournals(of conferences: [String]) throws(StartFailure) {
        guard let unused else { return }
        var sentences: [String] = []
        for conference in conferences where (try? unused.isThere(conference)) == true {
            sentences.append(
                """
                \(unused.path(of: conference)) holds a journal of \(conference), which is to be served from \(storage.path(of: conference)). To move it there: \
                diemcau backup \(conference) --journal sqlite --out FILE, then diemcau restore \(conference) --from FILE with the database; then, or if it is not \
                wanted any more, diemcau archive \(conference) --journal sqlite.
                """)
        }
        if !sentences.isEmpty { throw StartFailure(sentences) }
    }

    /// The secret, made now if there never was one.
    func secretOrNew() throws(StartFailure) -> Secret {
        if let secret { return secret }
        return try SecretFile.openOrCreate(in: url)
    }

    /// What was lost of a conference; nil: nothing. A lost secret is told before a lost journal: with it the links are gone too.
    ///
    /// - Parameter hasJournal: whether there is one with anything in it.
    /// - Throws: what keeps the store from being reached.
    func loss(of conference: String, hasJournal: Bool) throws(StartFailure) -> Withholding? {
        let entry = registered?[conference]
        if let known = entry?.secret, known != secret?.fingerprint { return .secretLost }
        if entry == nil, hasJournal, secret == nil { return .secretLost }
        guard entry?.journal == true, !hasJournal else { return nil }
        // Put aside from another server, whose register alone was told.
        let wasArchived = try StartFailure.translating { () throws(JournalFault) in try storage.wasArchived(conference) }
        return wasArchived ? nil : .journalLost
    }

    /// Whether there is something to open. What stands in the place of a conference's folder and is none is not a loss but a fault, which opening it tells.
    func hasJournal(_ conference: String) throws(StartFailure) -> Bool {
        var isFolder: ObjCBool = false
        let place = url.appendingPathComponent(conference).path
        if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue { return true }
        return try isThere(conference)
    }

    /// A store that cannot be asked keeps a server from starting: nothing is to be taken for lost meanwhile.
    private func isThere(_ conference: String) throws(StartFailure) -> Bool {
        return try StartFailure.translating { () throws(JournalFault) in try storage.isThere(conference) }
    }

    /// What is to be done about it; `fault`: what the journal said, where it is one that cannot be read.
    func remedy(for loss: Withholding, of conference: String, _ fault: JournalFault? = nil) -> String {
        switch loss {
        case .journalDamaged: "\(conference) is not served: \(fault?.description ?? "its journal cannot be read.")"
        case .journalLost:
            """
            the journal of \(conference) is gone or empty, and it had one: the conference is not served. Put \(storage.path(of: conference)) back, or the newest \
            backup with `diemcau restore \(conference) --from FILE` (an empty journal is archived first); or consent once to begin anew with \
            `diemcau accept \(conference) --lost-journal`. Then start the server again.
            """
        case .secretLost:
            """
            the secret that the links of \(conference) were made with is gone, or another one stands in its place: the conference is not served, as every link \
            would be refused. Put \(SecretFile.path(in: url)) back; or consent once to new links for everybody with \
            `diemcau accept \(conference) --new-secret`. Then start the server again.
            """
        }
    }
}

extension Participant {
    /// With the generation in force: the journal's, or a higher one that stands beside the secret.
    func knowing(_ cut: [CutLink]) -> Participant {
        var participant = self
        for link in cut where link.who == who { participant.generation = max(generation, link.generation) }
        return participant
    }
}
