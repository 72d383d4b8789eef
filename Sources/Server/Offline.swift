internal import Access
internal import Cards
internal import Conference
public import Foundation
internal import Gateway
internal import Journal
internal import Programme

/// What the command line does without a server of its own: it works whether one runs or not.
public enum Offline {
    /// The links of a conference: of its journal if it has one, because there a link may have been withdrawn, else of its programme.
    public static func links(of conference: String, _ settings: Settings) throws(StartFailure) -> [JoinLink] {
        let (opening, secret) = try keys(of: conference, settings)
        return opening.participants.map { JoinLink($0, conference: conference, secret: secret, base: settings.baseURL) }
    }

    /// The same links as cards with QR codes, one HTML page to print, in a file that must not exist and that only its owner may read; gives how many
    /// cards there are.
    public static func sheet(of conference: String, to file: URL, _ settings: Settings) throws(StartFailure) -> Int {
        let (opening, secret) = try keys(of: conference, settings)
        let cards = opening.participants.map {
            LinkCard($0, url: JoinLink($0, conference: conference, secret: secret, base: settings.baseURL).url)
        }
        let page: String
        do {
            page = try LinkSheet(opening, cards).html()
        } catch {
            throw StartFailure(error.description)
        }
        try PrivateFile.make(Data(page.utf8), at: file)
        return cards.count
    }

    /// Whether no server serves it yet, so that its links open nothing.
    public static func isDraft(_ conference: String, _ settings: Settings) throws(StartFailure) -> Bool {
        ProgrammeFolder(at: try folder(conference, in: settings.agenda, settings)).isDraft
    }

    /// Who has a link, with the generation in force, and the secret that the links are made with. A secret that was lost is not made anew here: its links would
    /// open nothing.
    private static func keys(of conference: String, _ settings: Settings) throws(StartFailure) -> (Opening, Secret) {
        var opening = try opening(of: conference, settings)
        let data = try DataFolder(settings)
        if let loss = try data.loss(of: conference, hasJournal: try data.hasJournal(conference)), loss == .secretLost {
            throw StartFailure(data.remedy(for: loss, of: conference))
        }
        let cut = data.registered?.cutLinks(in: conference) ?? []
        opening.participants = opening.participants.map { $0.knowing(cut) }
        return (opening, try data.secretOrNew())
    }

    /// The journal's, where there is one: the files may be in the middle of being mended.
    private static func opening(of conference: String, _ settings: Settings) throws(StartFailure) -> Opening {
        if let recorded = try state(of: conference, settings) { return recorded.asOpening }
        return try programme(of: conference, settings).opening
    }

    /// What the files say, whatever the journal holds.
    static func programme(of conference: String, _ settings: Settings) throws(StartFailure) -> LoadedProgramme {
        let reading = ProgrammeFolder.read(at: try folder(conference, in: settings.agenda, settings))
        guard let programme = reading.programme else {
            throw StartFailure(reading.complaints.filter(\.isFatal).map(\.description))
        }
        return programme
    }

    /// Moves the journal aside, so that the conference starts over with the same links; gives where it is kept. What was cut in it stays cut, and
    /// that is a word of consent: the next start begins anew.
    public static func archive(_ conference: String, _ settings: Settings) throws(StartFailure) -> String {
        try mustBeInAgenda(conference, settings)
        let data = try DataFolder(settings)
        // A journal is archived because it is damaged, too; then what the register knows of it has to do.
        let cut = (try? state(of: conference, settings))?.cutLinksInOrder ?? []
        try data.register.update { $0.cut(cut, in: conference) }
        let kept = try StartFailure.translating { () throws(JournalFault) in try data.storage.archive(conference, at: Date()) }
        try data.register.update { $0.change(conference) { $0.journal = false } }
        return kept
    }

    public static func backup(_ conference: String, to file: URL, _ settings: Settings) throws(StartFailure) {
        let storage = try storage(with: conference, settings)
        try StartFailure.translating { () throws(JournalFault) in try storage.backup(conference, to: file) }
    }

    public static func restore(_ conference: String, from file: URL, _ settings: Settings) throws(StartFailure) {
        try mustBeInAgenda(conference, settings)
        let data = try DataFolder(settings)
        try StartFailure.translating { () throws(JournalFault) in try data.storage.restore(conference, from: file) }
        try data.register.update { $0.change(conference) { $0.journal = true } }
    }

    /// What keeps a conference from being served, as a sentence that says what to do; nil: nothing of it is lost.
    public static func loss(of conference: String, _ settings: Settings) throws(StartFailure) -> String? {
        let (data, loss) = try loss(of: conference, settings)
        return loss.map { data.remedy(for: $0, of: conference) }
    }

    /// What the files as they are now would take back, so that a start keeps them aside; nothing where it takes them.
    public static func filesKeptAside(of conference: String, _ settings: Settings) throws(StartFailure) -> [String] {
        guard let state = try state(of: conference, settings), state.lifecycle.state == .preparing else { return [] }
        // Files with faults are told by `check`; here they are no more than not yet ready.
        guard let programme = try? programme(of: conference, settings), programme.digest != state.programmeDigest else { return [] }
        let losses = state.losses(taking: KeptFiles(programme.opening, digest: programme.digest))
        if losses.isEmpty { return [] }
        return ["The files of \(conference) have changed, and taking them would take back what people have done:"]
            + losses.map { "- " + $0.sentence }
            + ["An operator takes them on the page, or `diemcau accept \(conference) --files` does before the next start."]
    }

    /// Consents to changed files that the next start would keep aside; gives what of people's work they take back, in sentences.
    public static func acceptFiles(of conference: String, _ settings: Settings) throws(StartFailure) -> [String] {
        let programme = try programme(of: conference, settings)
        guard let state = try state(of: conference, settings), state.programmeDigest != programme.digest else {
            throw StartFailure("The files of \(conference) are those that it was read from; there is nothing to consent to.")
        }
        guard state.lifecycle.state == .preparing else {
            throw StartFailure(
                "\(conference) has been opened: its journal wins over the files. The log of its start says which commands make what they say."
            )
        }
        let files = KeptFiles(programme.opening, digest: programme.digest)
        if let objection = state.objection(to: files) {
            let what = objection.args.map { "\($0.value)" }.joined(separator: ", ")
            throw StartFailure("These files take away what is in use (\(objection.reason.rawValue) \(what)). Put that back into them.")
        }
        try DataFolder(settings).register.update { $0.change(conference) { $0.files = programme.digest } }
        return state.losses(taking: files).map(\.sentence) + ["The next start takes the files of \(conference) as they are now."]
    }

    /// Consents, once, to what was lost; gives what the next start will do, in sentences.
    public static func accept(_ conference: String, lostJournal: Bool, newSecret: Bool, _ settings: Settings) throws(StartFailure)
        -> [String]
    {
        var sentences: [String] = []
        if newSecret {
            let (data, loss) = try loss(of: conference, settings)
            guard loss == .secretLost else { throw StartFailure("The secret of \(conference) is there; there is nothing to consent to.") }
            let hasJournal = try data.hasJournal(conference)
            try data.register.update { register in
                register.change(conference) { entry in
                    entry.secret = nil
                    entry.journal = entry.journal || hasJournal
                }
            }
            sentences.append("The next start serves \(conference) with new links; print them with `diemcau links \(conference)`.")
        }
        if lostJournal {
            let (data, loss) = try loss(of: conference, settings)
            if let loss, loss != .journalLost { throw StartFailure(data.remedy(for: loss, of: conference)) }
            guard loss == .journalLost else { throw StartFailure("The journal of \(conference) is there; there is nothing to consent to.") }
            try data.register.update { $0.change(conference) { $0.journal = false } }
            sentences.append("The next start begins \(conference) anew, with the same links; what was cut stays cut.")
        }
        return sentences
    }

    private static func loss(of conference: String, _ settings: Settings) throws(StartFailure) -> (DataFolder, Withholding?) {
        try mustBeInAgenda(conference, settings)
        let data = try DataFolder(settings)
        var hasJournal = try data.hasJournal(conference)
        // An empty file holds no journal and no fault; one that cannot be read is not lost but damaged, which the start says.
        if hasJournal, let history = try? data.storage.read(conference, snapshotFormat: nil) { hasJournal = history.head > 0 }
        return (data, try data.loss(of: conference, hasJournal: hasJournal))
    }

    /// Rewrites the journal in the newest format, server stopped; gives where the old one is kept, nil where nothing was to be done.
    public static func upgrade(_ conference: String, _ settings: Settings) throws(StartFailure) -> String? {
        let storage = try storage(with: conference, settings)
        let secret = try SecretFile.openOrCreate(in: settings.data)
        let replay = Replay()
        return try StartFailure.translating { () throws(JournalFault) in
            try storage.upgrade(
                conference, at: Date(),
                HistoryUpgrade(
                    rekeyed: { CommandDigest.keyed($0, secret: secret, conference: conference) }, replay: { replay.apply($0) },
                    snapshot: { replay.snapshot }))
        }
    }

    /// The conference's folder in `root`. Its name is a name and never a path; it must stand in the agenda, so that a slip of the keyboard makes nothing
    /// that no server will ever serve.
    static func folder(_ conference: String, in root: URL, _ settings: Settings) throws(StartFailure) -> URL {
        let isName = (1...40).contains(conference.utf8.count) && PersonID.allows(conference)
        let programme = settings.agenda.appendingPathComponent(conference, isDirectory: true)
        guard isName, FileManager.default.fileExists(atPath: programme.path) else {
            throw StartFailure(
                "There is no conference `\(conference)` in \(settings.agenda.path). Give the name of its folder there, for example lao-cai-2022."
            )
        }
        return root.appendingPathComponent(conference, isDirectory: true)
    }

    static func mustBeInAgenda(_ conference: String, _ settings: Settings) throws(StartFailure) {
        _ = try folder(conference, in: settings.agenda, settings)
    }

    /// Where the journal of a conference of the agenda is.
    static func storage(with conference: String, _ settings: Settings) throws(StartFailure) -> any JournalStorage {
        try mustBeInAgenda(conference, settings)
        return try settings.journal.storage(in: settings.data)
    }

    static func state(of conference: String, _ settings: Settings) throws(StartFailure) -> ConferenceState? {
        let storage = try storage(with: conference, settings)
        do {
            let history = try storage.read(conference, snapshotFormat: ConferenceGateway.snapshotFormat)
            let state = ConferenceGateway.state(after: history)
            return state.seq > 0 ? state : nil
        } catch {
            if case .missing = error { return nil }
            throw StartFailure(error.description)
        }
    }
}
