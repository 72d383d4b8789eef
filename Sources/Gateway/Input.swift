public import Conference
public import Journal

/// Everything that can happen to the gateway; the time at which it happens comes beside it.
public enum Input: Sendable {
    /// `address` in figures; behind a trusted proxy the one that it names.
    case connected(ConnectionID, address: String)
    case received(ConnectionID, [UInt8])
    case disconnected(ConnectionID)
    /// The socket has more unsent than it may; it gets nothing but answers until it has caught up.
    case backpressured(ConnectionID)
    case backpressureEnded(ConnectionID)
    /// `POST /api/v1/<conference>/commands`.
    case posted(ExchangeID, conference: String, token: String?, body: [UInt8], address: String = "")
    /// `GET /api/v1/<conference>/state`.
    case stateAsked(ExchangeID, conference: String, token: String?, address: String = "")
    /// `GET /api/v1/<conference>/lists/<name>`.
    case listAsked(ExchangeID, conference: String, list: String, token: String?, address: String = "")
    /// `GET /api/v1/<conference>/drawings/<digest>`.
    case drawingAsked(ExchangeID, conference: String, digest: String, token: String?, address: String = "")
    /// `GET /api/v1/<conference>/receipts/<seq>`, or with `/qr` behind it.
    case receiptAsked(ExchangeID, conference: String, seq: Int, as: ReceiptForm, token: String?, address: String = "")
    /// `GET /api/v1/<conference>/papers/<which>`.
    case papersAsked(ExchangeID, conference: String, DayPapers, token: String?, address: String = "")
    /// `GET /api/v1/<conference>/replay/<moment>`.
    case replayAsked(ExchangeID, conference: String, moment: String, token: String?, address: String = "")
    /// `GET /api/v1/<conference>/signing`, with a unit's one-time code.
    case signingAsked(ExchangeID, conference: String, token: String?, address: String = "")
    /// `POST /api/v1/<conference>/code-qr`; `base`: where the page that asks has the server.
    case codeQRAsked(ExchangeID, conference: String, token: String?, body: [UInt8], base: String, address: String = "")
    /// The batch is on disk.
    case committed(conference: String, batch: Int)
    case failed(conference: String, batch: Int, JournalFault)
    /// What the journal really holds beyond a position.
    case reread(conference: String, Result<HistoryTail, JournalFault>)
    /// Another server has written to the same journal.
    case outdated(conference: String)
    /// Which servers serve the conference beside this one; `apart`: by how much this one's clock is ahead of the store's.
    case servers(conference: String, ServersOnStore, apart: Milliseconds)
    /// The journal has been silent for too long: others may have written what is not told here.
    case storeSilent(conference: String)
    /// What the journal has of the commands that were asked for.
    case found(conference: String, Result<[RecordedCommand], JournalFault>)
    /// What the journal has at a position that was asked for; nil when it has none.
    case entryRead(conference: String, seq: Int, Result<JournalEntry?, JournalFault>)
    /// What the transparency log has of a position that was asked for; nil when it has none.
    case loggedRead(conference: String, seq: Int, Result<LoggedRow?, JournalFault>)
    /// Whether the whole history holds against its checksums.
    case verified(conference: String, Result<Void, JournalFault>)
    /// The cut links of this number are on disk beside the secret, or cannot be.
    case cutKept(conference: String, number: Int, isKept: Bool)
    /// Every 50 ms.
    case tick
    /// What the machine's own clock says at this moment; once a second.
    case wall(Milliseconds)
    /// The server is about to stop.
    case drain
}

/// What the server has to do about it, in this order.
public enum Action: Equatable, Sendable {
    /// One text message, the same bytes to all.
    case send([UInt8], to: [ConnectionID])
    case close(ConnectionID, UInt16, reason: String)
    case answer(ExchangeID, status: Int, body: [UInt8])
    /// The text as a QR code, and until when it is good.
    case answerQR(ExchangeID, text: String, expiresAt: Milliseconds)
    /// The texts of a compact receipt, each as a QR code; none where the receipt has no proof.
    case answerReceiptQR(ExchangeID, texts: [String])
    /// Write these papers of the conference as it is now, beside the service thread, and answer with them.
    indirect case writePapers(ExchangeID, conference: String, DayPapers, of: ConferenceState, for: Principal)
    /// Play the day again up to a moment, beside the service thread, and answer with what was told then. The state is the conference's as it is now.
    indirect case replay(ExchangeID, conference: String, moment: String, of: ConferenceState)
    /// Make these durable; then `committed` or `failed` with the batch's number.
    case append(conference: String, batch: Int, [JournalEntry])
    /// Say what is really there after this position; then `reread`.
    case reread(conference: String, after: Int)
    /// Look these commands up; then `found`. One look-up of a conference is under way at a time.
    case find(conference: String, [CommandKey])
    /// Read this position; then `entryRead`.
    case readEntry(conference: String, seq: Int)
    /// Read what the transparency log has of this position; then `loggedRead`.
    case readLogged(conference: String, seq: Int)
    /// Keep what was signed, for whoever asks again.
    case keep(conference: String, KeptCheckpoint)
    /// Hold the whole history against its checksums, in the background; then `verified`.
    case verify(conference: String)
    /// Make it durable beside the secret that these links are cut, where neither an archive nor an older backup undoes it; then `cutKept` with the number.
    case keepCut(conference: String, number: Int, [CutLink])
    case store(conference: String, Snapshot)
    /// Tell the other servers on the same store this of the one that runs here, in the place of what they were told before.
    case announce(conference: String, [UInt8])
    /// Something that the operator's log should hold; never a token or a message's text.
    case log(LogLine)
}

/// One line for the log: what happened and in which conference.
public struct LogLine: Equatable, Sendable {
    public enum Level: Sendable {
        case info, warning, error
    }

    public let level: Level
    public let conference: String
    public let text: String
    /// Who, whence, what: each under its name, for those who search.
    public let fields: [String: String]

    init(level: Level, conference: String, text: String, fields: [String: String] = [:]) {
        self.level = level
        self.conference = conference
        self.text = text
        self.fields = fields
    }
}
