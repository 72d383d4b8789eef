internal import Access
internal import Conference
public import Foundation
internal import Gateway
internal import Journal
internal import Programme
internal import SQLiteJournal

/// What the command line does without a server of its own: it works whether one runs or not.
public enum Offline {
    /// The links of a conference: of its journal if it has one, because there a link may have been withdrawn, else of its programme.
    public static func links(of conference: String, _ settings: Settings) throws(StartFailure) -> [JoinLink] {
        let participants = try participants(of: conference, settings)
        let secret = try SecretFile.openOrCreate(in: settings.data)
        return participants.map { JoinLink($0, conference: conference, secret: secret, base: settings.baseURL) }
    }

    /// The journal's, where there is one: the files may be in the middle of being mended.
    private static func participants(of conference: String, _ settings: Settings) throws(StartFailure) -> [Participant] {
        if let recorded = try state(of: conference, settings)?.participants.rows { return recorded }
        let reading = ProgrammeFolder.read(at: settings.agenda.appendingPathComponent(conference, isDirectory: true))
        guard let programme = reading.programme else { throw StartFailure(reading.complaints.map(\.description)) }
        return programme.opening.participants
    }

    /// Every complaint about a programme's folder, warnings among them.
    public static func complaints(about folder: URL) -> [(sentence: String, isWarning: Bool)] {
        ProgrammeFolder.read(at: folder).complaints.map { ($0.description, $0.isWarning) }
    }

    /// Moves the journal aside, so that the conference starts over with the same links; gives the folder in which it is kept.
    public static func archive(_ conference: String, _ settings: Settings) throws(StartFailure) -> URL {
        try failing { () throws(JournalFault) in try SQLiteJournal.archive(folder: folder(conference, settings), at: Date()) }
    }

    public static func backup(_ conference: String, to file: URL, _ settings: Settings) throws(StartFailure) {
        try failing { () throws(JournalFault) in try SQLiteJournal.backup(from: folder(conference, settings), to: file) }
    }

    public static func restore(_ conference: String, from file: URL, _ settings: Settings) throws(StartFailure) {
        try failing { () throws(JournalFault) in try SQLiteJournal.restore(from: file, to: folder(conference, settings)) }
    }

    private static func folder(_ conference: String, _ settings: Settings) -> URL {
        settings.data.appendingPathComponent(conference, isDirectory: true)
    }

    private static func state(of conference: String, _ settings: Settings) throws(StartFailure) -> Conference? {
        do {
            let history = try SQLiteJournal.read(folder: folder(conference, settings), snapshotFormat: Gateway.snapshotFormat)
            let state = Gateway.state(after: history)
            return state.seq > 0 ? state : nil
        } catch {
            if case .missing = error { return nil }
            throw StartFailure(error.description)
        }
    }

    private static func failing<Result>(_ work: () throws(JournalFault) -> Result) throws(StartFailure) -> Result {
        do {
            return try work()
        } catch {
            throw StartFailure(error.description)
        }
    }
}
