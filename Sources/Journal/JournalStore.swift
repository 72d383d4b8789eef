import Conference

/// An append-only, ordered, durable history of one conference (nhật ký): what was accepted, in which order, and nothing else.
///
/// It decides nothing and knows no rule of the hall. The core decides on a copy of the state; what the journal has made durable becomes the state.
///
/// **Threads.** `open` and `close` block. Everything else returns at once and is carried out on the journal's own thread, one after the other, in
/// the order of the calls. `done` is called there, exactly once, perhaps before the call has returned: bring it over to your own loop.
///
/// **Atomic.** One append is one transaction and one fsync: all of its entries with their command ids, results and the mark, or none of them.
///
/// **Durable.** When `done` says success, the entries survive `kill -9` and a power cut. Before that, nothing that depends on them may leave the server.
///
/// **Ordered.** Entries carry 1, 2, 3 … without a gap; an append that does not continue at head + 1 is refused and changes nothing. Several appends may be
/// under way; a failed one makes the ones behind it fail too, because they no longer continue at the head.
///
/// **What may be lost.** Marks and snapshots: they save time at the next start and are never the only copy of anything. An append of which nobody
/// was told success may or may not be found at the next start; both are right, since nobody was told.
///
/// **After a fault**, do what its `aftermath` says. A disk that is full loses nothing and recovers by itself; after an unknown fate everything is refused
/// until `reread` has said what is really there; after a failed sync the journal stays read-only until the server is restarted, because the
/// kernel may have dropped the pages that it could not write and would call the next sync a success.
public protocol JournalStore: AnyObject, Sendable {
    /// Opens the history at the start of the server and begins a new term at head + 1.
    ///
    /// Takes the lock that keeps a second server out, and proves that the store can be written by recording the term. Blocks; call it once,
    /// and again only after `close`.
    ///
    /// - Parameters:
    ///   - name: the term's name, random, never used before in this history.
    ///   - snapshotFormat: the snapshots that the caller can read. One of another format is as good as absent: after an update, or on the way back
    ///     from one, the history is read from further back instead.
    /// - Throws: `inUse`, `notWritable`, `newerFormat`, `damaged`, `termTaken`, `full`, `failedSync`. Whatever it is, the server does not start and nothing stays locked.
    func open(term name: String, snapshotFormat: Int) throws(JournalFault) -> History

    /// Appends entries that follow the head, all or nothing, together with the time at which it happened.
    ///
    /// - Throws through `done`: `positionTaken`, `outOfOrder`, `commandTaken`, `needsUpgrade`: nothing was written. `full`, `blocked`: nothing was written, try
    ///   later. `unknownFate`, `failedSync`, `damaged`: nothing is known; see `aftermath`.
    func append(_ entries: [JournalEntry], mark: TimeMark, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void)

    /// Says what is really there after position `seq` (0 for the whole history), in order.
    ///
    /// After an unknown fate this is what settles it: the store is opened afresh and written to once, so that what is answered here is
    /// what every later start will find. If it fails, the fate stays unknown, and the fault tells whether asking again later may help.
    func reread(after seq: Int, done: @escaping @Sendable (Result<HistoryTail, JournalFault>) -> Void)

    /// The accepted ones among these commands, each read from a row whose checksum holds: what the gateway does not keep in memory.
    ///
    /// - Throws through `done`: `damaged` for a row whose checksum does not hold, `unreadable`, `closed`.
    func find(_ commands: [CommandKey], done: @escaping @Sendable (Result<[RecordedCommand], JournalFault>) -> Void)

    /// One position, read from a row whose checksum holds; nil when there is none. For what an answer has to say that the state does not keep.
    ///
    /// - Throws through `done`: `damaged`, `newerFormat`, `unreadable`, `closed`.
    func entry(at seq: Int, done: @escaping @Sendable (Result<JournalEntry?, JournalFault>) -> Void)

    /// One position as the transparency log has it, with its proof; nil when there is none, or where the history is of format 1, which has no log.
    ///
    /// - Throws through `done`: `damaged`, `newerFormat`, `unreadable`, `closed`.
    func logged(at seq: Int, done: @escaping @Sendable (Result<LoggedRow?, JournalFault>) -> Void)

    /// Keeps what was signed over the log up to a position, for whoever asks for it again after the key has changed; what is kept already stays. Best effort, as a
    /// mark: with the same key the same is signed again.
    func keep(_ checkpoint: KeptCheckpoint)

    /// Reads the whole history once and holds it against its checksums, with what the start passed over because a snapshot spared it. Does not keep
    /// appends waiting; `close` ends it early.
    ///
    /// - Throws through `done`: `damaged` with the position, `unreadable`, `closed`.
    func verify(done: @escaping @Sendable (Result<Void, JournalFault>) -> Void)

    /// Keeps a snapshot of the state at a position that is durable already, so that the next start need not read what came before.
    ///
    /// The newest two are kept: should a newer version of the server have written the last, the one before still spares most of the way.
    func store(_ snapshot: Snapshot, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void)

    /// Notes that the server lives and what its clocks say; every 5 s. Best effort: a mark that cannot be written is dropped, but a fault that concerns
    /// the whole store (a failed sync) is met by the next append.
    func mark(_ mark: TimeMark)

    /// Waits for what is under way, then gives the history and its lock back. Later calls are answered `closed`. Never call it from a `done`.
    func close()
}
