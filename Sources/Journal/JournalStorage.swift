public import Foundation

/// Where the histories of a server's conferences are kept: one kind of store, opened, looked at and looked after.
///
/// Everything here blocks. What only looks needs no lock and begins no term, also while servers write.
public protocol JournalStorage: Sendable {
    /// Where a conference's history is, as sentences name it: a folder, or a database without its password.
    func path(of conference: String) -> String

    /// Holds the keys of this server against those of whoever served from here before: with another secret every link would be refused, with another signing
    /// key the log would have two signers. Whoever comes first leaves theirs.
    ///
    /// - Throws: `otherKeys`, and what keeps the store from being reached.
    func admit(_ keys: ServerKeys) throws(JournalFault)

    /// What whoever starts a server on it has to know, in sentences that say what to do; none where all is as it should be.
    ///
    /// - Throws: what keeps the store from being reached.
    func warnings() throws(JournalFault) -> [String]

    /// Whether there is something to open, be it damaged.
    ///
    /// - Throws: what keeps the store from being reached.
    func isThere(_ conference: String) throws(JournalFault) -> Bool

    /// Whether a history of it was put aside in the store that servers share: one of them was told so by `archive`, the others find nothing where they know of something.
    ///
    /// - Throws: what keeps the store from being reached.
    func wasArchived(_ conference: String) throws(JournalFault) -> Bool

    /// The store of a conference, to be opened.
    func store(of conference: String) -> any JournalStore

    /// A history without opening it. `snapshotFormat`: nil reads every entry from the first, without a snapshot.
    ///
    /// - Throws: `missing`, `newerFormat`, `damaged`, `unreadable`.
    func read(_ conference: String, snapshotFormat: Int?) throws(JournalFault) -> History

    /// Shows every position as the transparency log has it, in order, and gives what is proved of the last one; nil where there is no log. It is all of one moment.
    ///
    /// - Throws: `missing`, `newerFormat`, `damaged`, `unreadable`.
    func readLog(_ conference: String, _ show: (LoggedEntry) -> Void) throws(JournalFault) -> LoggedRow?

    /// Copies a history to one file of the form that every storage can restore: everything that was accepted before the call is in it.
    ///
    /// - Throws: `missing`, `fileExists`, `damaged`, `full`, `notWritable`, `unreadable`.
    func backup(_ conference: String, to file: URL) throws(JournalFault)

    /// Puts a backup in the place of a history that is not there (any more). Clients see another term and start from its state, and its receipts are of another log.
    ///
    /// - Throws: `inUse`, `journalExists` until the old one is archived, `noBackup`, `backupOfAnother`, `newerFormat`, `full`, `unreadable`, `notWritable`.
    func restore(_ conference: String, from file: URL) throws(JournalFault)

    /// Puts a history aside, so that the conference starts over with the same links; nothing is deleted. `date`: now; the archive is named after it, in UTC.
    ///
    /// - Returns: where it is kept.
    /// - Throws: `missing`, `inUse`, `fileExists`, `notWritable`.
    func archive(_ conference: String, at date: Date) throws(JournalFault) -> String

    /// Rewrites a history in the newest format; the old one is kept beside it. The release before cannot take the day over afterwards.
    ///
    /// - Returns: where the old one is kept; nil where the history was of the newest format already.
    /// - Throws: `missing`, `inUse`, `damaged`, `full`, `notWritable`, `newerFormat`. Whatever it is, the old one stands as it stood.
    func upgrade(_ conference: String, at date: Date, _ upgrade: HistoryUpgrade) throws(JournalFault) -> String?
}

/// The fingerprints of what all servers of a conference have in common.
public struct ServerKeys: Equatable, Sendable {
    /// Of the secret that links are made with.
    public let secret: String
    /// Of the key that signs the log; nil where nothing is signed.
    public let signing: String?

    public init(secret: String, signing: String?) {
        self.secret = secret
        self.signing = signing
    }
}

/// What a rewriting in the newest format needs of those who know what a history says.
public struct HistoryUpgrade {
    /// The digest of a command as the newest format has it, from the one of the old row.
    public let rekeyed: ([UInt8]) -> [UInt8]
    /// Is shown every entry, in order.
    public let replay: (JournalEntry) -> Void
    /// The state after them; asked once, at the end.
    public let snapshot: () -> Snapshot?

    public init(rekeyed: @escaping ([UInt8]) -> [UInt8], replay: @escaping (JournalEntry) -> Void, snapshot: @escaping () -> Snapshot?) {
        self.rekeyed = rekeyed
        self.replay = replay
        self.snapshot = snapshot
    }
}
