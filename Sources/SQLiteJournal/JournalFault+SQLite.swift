import Foundation
import GRDB
import Journal

extension JournalFault {
    /// What was being done when SQLite complained: the same complaint means different things.
    enum Moment {
        /// Opening it to write: the server does not start.
        case opening
        case reading
        /// From `BEGIN` to `COMMIT`.
        case writing
    }

    /// What an error of SQLite means for the history.
    init(_ error: any Error, at path: String, while moment: Moment) {
        if let fault = error as? JournalFault {
            self = fault
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(cause: String(describing: error), at: path, while: moment)
            return
        }
        let cause = "\(error.message ?? "no message") (SQLite \(error.extendedResultCode.rawValue))"
        switch (error.extendedResultCode, error.resultCode) {
        case (_, .SQLITE_FULL): self = .full(path: path, cause: cause)
        case (_, .SQLITE_BUSY), (_, .SQLITE_LOCKED): self = .blocked(path: path, cause: cause)
        case (_, .SQLITE_CORRUPT), (_, .SQLITE_NOTADB): self = .damaged(path: path, seq: nil, cause: cause)
        case (.SQLITE_IOERR_FSYNC, _), (.SQLITE_IOERR_DIR_FSYNC, _): self = .failedSync(path: path, cause: cause)
        default: self.init(cause: cause, at: path, while: moment)
        }
    }

    private init(cause: String, at path: String, while moment: Moment) {
        switch moment {
        case .opening: self = .notWritable(path: path, cause: cause)
        case .reading: self = .unreadable(path: path, cause: cause)
        case .writing: self = .unknownFate(path: path, cause: cause)
        }
    }
}
