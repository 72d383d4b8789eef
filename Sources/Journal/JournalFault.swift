public import Conference

/// What can go wrong with the history: the disk, another server, another version. Each names what it is about and says what to do.
///
/// `path` is the file or folder, `cause` what the store said.
public enum JournalFault: Error, Equatable, Sendable {
    /// Another server holds the lock; `holder` is its process, if it left its number.
    case inUse(path: String, holder: Int?)
    case notWritable(path: String, cause: String)
    case unreadable(path: String, cause: String)
    /// A schema or a row of a higher format than this version knows.
    /// `release` is the first that reads it, where the journal says so.
    case newerFormat(path: String, found: Int, known: Int, release: String?)
    /// `seq` is the position that cannot be read, where it is one.
    case damaged(path: String, seq: Int?, cause: String)
    /// Positions that were acknowledged are gone from the end: the log was damaged, or an older journal was put in its place by hand. `note` is the file that tells.
    case cutShort(path: String, head: Int, acknowledged: Int, note: String)
    /// Nothing of this append was written.
    case full(path: String, cause: String)
    /// Another program keeps the store locked; nothing of this append was written.
    case blocked(path: String, cause: String)
    case failedSync(path: String, cause: String)
    /// The commit failed in a way that does not tell whether it took place.
    case unknownFate(path: String, cause: String)
    /// Somebody has written this position already.
    case positionTaken(Int)
    /// The entries do not continue at the head.
    case outOfOrder(expected: Int, found: Int)
    /// This principal's command has a position already.
    case commandTaken(by: Principal, id: String)
    case termTaken(name: String)
    /// The journal's format has no words for what this command would do; a newer one has.
    case needsUpgrade(seq: Int, op: String)
    case closed
    /// There is no journal at this path.
    case missing(path: String)
    /// The folder that should be restored to holds a journal.
    case journalExists(path: String)
    /// The file that should be written exists.
    case fileExists(path: String)
    /// What should be restored is no whole journal.
    case noBackup(path: String, cause: String)
    /// What should be restored is the journal of the conference `found`.
    case backupOfAnother(path: String, found: String, wanted: String)
    /// A store on another machine cannot be reached at this moment; nothing of what was asked was written.
    case unreachable(path: String, cause: String)
    /// The store will not serve until a person has acted; only its own kind knows what has to be done.
    case refused(path: String, cause: String, remedy: String)
    /// Whoever served from this store before has another secret, or another signing key; `what` names it.
    case otherKeys(path: String, what: String)
}

extension JournalFault {
    /// What the server does after a fault.
    public enum Aftermath: Equatable, Sendable {
        /// It says so and stops, or does not start: a person has to act.
        case stop
        /// Nothing was written. It drops its copy of the state, answers `busy` (`readonly` when the disk is full), and may try the next append at any time.
        case tryLater
        /// Nothing was written and never will be: our own bug. It drops its copy and answers `internal`; the next append may go through.
        case drop
        /// Nothing was written, because one of the commands has its position already: it finds that and decides the others again.
        case find
        /// It answers `busy` and calls `reread` before it decides again.
        case reread
        /// Nothing was written, because another server has written meanwhile: it reads that and decides the same commands again.
        case readOn
        /// It answers `readonly` and keeps telling viewers; only a restart may write again.
        case readOnlyUntilRestart
    }

    public var aftermath: Aftermath {
        switch self {
        case .full, .blocked, .unreachable: .tryLater
        case .unknownFate, .outOfOrder: .reread
        case .positionTaken: .readOn
        case .commandTaken: .find
        case .needsUpgrade: .drop
        case .failedSync, .damaged, .cutShort, .newerFormat, .notWritable, .unreadable, .closed: .readOnlyUntilRestart
        case .inUse, .termTaken, .missing, .journalExists, .fileExists, .noBackup, .backupOfAnother, .refused, .otherKeys: .stop
        }
    }
}

extension JournalFault: CustomStringConvertible {
    /// The sentence for the log and the command line: what happened, then what to do.
    public var description: String { happened + " " + remedy }

    private var happened: String {
        switch self {
        case .inUse(let path, let holder):
            "Another diemcau\(holder.map { " (process \($0))" } ?? "") is using the journal in \(path)."
        case .notWritable(let path, let cause): "The journal cannot be written at \(path): \(cause)."
        case .unreadable(let path, let cause): "\(path) cannot be read: \(cause)."
        case .newerFormat(let path, let found, let known, let release):
            """
            \(path) holds format \(found), this diemcau knows up to \(known): this was written by a newer diemcau\
            \(release.map { ", and \($0) is the first that reads it" } ?? "").
            """
        case .damaged(let path, let seq, let cause):
            "The journal \(path) is damaged\(seq.map { " at position \($0)" } ?? ""): \(cause)."
        case .cutShort(let path, let head, let acknowledged, _):
            "The journal \(path) ends at position \(head), but everything up to \(acknowledged) was acknowledged: its end is lost."
        case .full(let path, let cause): "The disk that holds \(path) is full (\(cause)); nothing that was accepted is lost."
        case .blocked(let path, let cause): "Another program keeps \(path) locked (\(cause)); nothing was written."
        case .failedSync(let path, let cause): "The disk that holds \(path) did not confirm a write: \(cause)."
        case .unknownFate(let path, let cause): "It is not known whether the last write to \(path) took place: \(cause)."
        case .positionTaken(let seq): "Position \(seq) is already written."
        case .outOfOrder(let expected, let found): "Position \(found) does not continue the journal, whose next position is \(expected)."
        case .commandTaken(let by, let id): "The command \(id) of \(by.role.rawValue) \(by.person.text) is already written."
        case .termTaken(let name): "The epoch \(name) has been used before in this journal."
        case .needsUpgrade(let seq, let op): "\(op), which would be position \(seq), needs a newer format than this journal is written in."
        case .closed: "The journal is not open."
        case .missing(let path): "There is no journal at \(path)."
        case .journalExists(let path): "\(path) already holds a journal."
        case .fileExists(let path): "\(path) already exists."
        case .noBackup(let path, let cause): "\(path) is no sound backup: \(cause)."
        case .backupOfAnother(let path, let found, let wanted): "\(path) is a backup of \(found), not of \(wanted)."
        case .unreachable(let path, let cause): "\(path) cannot be reached: \(cause)."
        case .refused(let path, let cause, _): "\(path) does not serve: \(cause)."
        case .otherKeys(let path, let what): "The conferences in \(path) were served with another \(what)."
        }
    }

    private var remedy: String {
        switch self {
        case .inUse: "Stop that server, or give this one a data folder of its own."
        case .notWritable: "Create the folder, give it to the user that runs diemcau, and see that its disk is not mounted read-only."
        case .unreadable: "Check that the file is there and that the user who runs diemcau may read it."
        case .newerFormat: "Install that version or restore a backup."
        case .damaged: "Archive it, then restore the newest sound backup; keep the archive."
        case .cutShort(_, _, _, let note):
            "Archive it, then restore the newest backup; keep the archive. Only if somebody has put an older journal here on purpose: remove \(note)."
        case .full: "Free some space there; a running server goes on writing by itself."
        case .blocked: "Close that program; writing goes on by itself."
        case .failedSync: "Viewers go on, nothing more is written. Check the disk, make a backup, then restart the server."
        case .unknownFate: "The server reads the journal again before it goes on; if this repeats, check the disk."
        case .positionTaken, .outOfOrder, .commandTaken: "The server reads what is there and decides anew."
        case .termTaken: "Start the server again: it draws a new name."
        case .needsUpgrade:
            "Nothing was written. With the server stopped, run diemcau upgrade; the release before cannot take the day over then."
        case .closed: "Open it first."
        case .missing: "Check the name of the conference and the data folder; a journal appears at the first start of the server."
        case .journalExists: "Archive it first (diemcau archive), then restore; nothing was changed."
        case .fileExists: "Choose another name, or move it away; nothing was changed."
        case .noBackup: "Name a file that `diemcau backup` made; nothing was changed."
        case .backupOfAnother(_, let found, _): "Restore it as \(found), or name a backup of this conference; nothing was changed."
        case .unreachable:
            "Nothing that was accepted is lost; a running server tries again by itself. Check that it runs, and the line to it."
        case .refused(_, _, let remedy): remedy
        case .otherKeys(_, let what):
            "All servers of one store share one \(what): copy it from the data folder of one that serves, then start this one again."
        }
    }
}
