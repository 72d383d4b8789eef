internal import Access
internal import Conference
public import Foundation
internal import Gateway
internal import Journal
public import Programme
internal import Records
internal import SQLiteJournal

/// What the command line does without a server of its own: it works whether one runs or not.
public enum Offline {
    /// The links of a conference: of its journal if it has one, because there a link may have been withdrawn, else of its programme.
    public static func links(of conference: String, _ settings: Settings) throws(StartFailure) -> [JoinLink] {
        let opening = try opening(of: conference, settings)
        let secret = try SecretFile.openOrCreate(in: settings.data)
        return opening.participants.map { JoinLink($0, conference: conference, secret: secret, base: settings.baseURL) }
    }

    /// The same links as cards with QR codes, one HTML page to print, in a file that must not exist and that only its owner may read; gives how many
    /// cards there are.
    public static func sheet(of conference: String, to file: URL, _ settings: Settings) throws(StartFailure) -> Int {
        let opening = try opening(of: conference, settings)
        let secret = try SecretFile.openOrCreate(in: settings.data)
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

    /// The journal's, where there is one: the files may be in the middle of being mended.
    private static func opening(of conference: String, _ settings: Settings) throws(StartFailure) -> Opening {
        if let recorded = try state(of: conference, settings) { return recorded.asOpening }
        return try programme(of: conference, settings).opening
    }

    /// What the files say, whatever the journal holds.
    public static func programme(of conference: String, _ settings: Settings) throws(StartFailure) -> Programme {
        let reading = ProgrammeFolder.read(at: try folder(conference, in: settings.agenda, settings))
        guard let programme = reading.programme else {
            throw StartFailure(reading.complaints.filter { !$0.isWarning }.map(\.description))
        }
        return programme
    }

    /// Moves the journal aside, so that the conference starts over with the same links; gives the folder in which it is kept.
    public static func archive(_ conference: String, _ settings: Settings) throws(StartFailure) -> URL {
        let folder = try folder(conference, in: settings.data, settings)
        return try translating { () throws(JournalFault) in try SQLiteJournal.archive(folder: folder, at: Date()) }
    }

    public static func backup(_ conference: String, to file: URL, _ settings: Settings) throws(StartFailure) {
        let folder = try folder(conference, in: settings.data, settings)
        try translating { () throws(JournalFault) in try SQLiteJournal.backup(from: folder, to: file) }
    }

    public static func restore(_ conference: String, from file: URL, _ settings: Settings) throws(StartFailure) {
        let folder = try folder(conference, in: settings.data, settings)
        try translating { () throws(JournalFault) in try SQLiteJournal.restore(from: file, to: folder) }
    }

    /// The conference's folder in `root`. Its name is a name and never a path; it must stand in the agenda, so that a slip of the keyboard makes nothing
    /// that no server will ever serve.
    private static func folder(_ conference: String, in root: URL, _ settings: Settings) throws(StartFailure) -> URL {
        let isName = (1...40).contains(conference.utf8.count) && PersonID.allows(conference)
        let programme = settings.agenda.appendingPathComponent(conference, isDirectory: true)
        guard isName, FileManager.default.fileExists(atPath: programme.path) else {
            throw StartFailure(
                "There is no conference `\(conference)` in \(settings.agenda.path). Give the name of its folder there, for example lao-cai-2022."
            )
        }
        return root.appendingPathComponent(conference, isDirectory: true)
    }

    private static func state(of conference: String, _ settings: Settings) throws(StartFailure) -> Conference? {
        let folder = try folder(conference, in: settings.data, settings)
        do {
            let history = try SQLiteJournal.read(folder: folder, snapshotFormat: Gateway.snapshotFormat)
            let state = Gateway.state(after: history)
            return state.seq > 0 ? state : nil
        } catch {
            if case .missing = error { return nil }
            throw StartFailure(error.description)
        }
    }

    private static func translating<Result>(_ work: () throws(JournalFault) -> Result) throws(StartFailure) -> Result {
        do {
            return try work()
        } catch {
            throw StartFailure(error.description)
        }
    }
}
