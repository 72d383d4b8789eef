internal import Foundation
internal import Journal

extension JournalFault {
    /// What was being done when the database complained: the same complaint means different things.
    enum Moment {
        /// A server starts, or a command of the command line: what only a person can mend is told at once.
        case opening
        /// A server is running: its viewers are served on, whatever it is.
        case reading
        /// As `reading`, and it is about what was accepted.
        case writing
    }

    /// What an error means for the history. What the database refused is known not to be done.
    init(_ error: any Error, at path: String, while moment: Moment) {
        switch error {
        case let fault as JournalFault: self = fault
        case let error as DatabaseError: self.init(error, at: path, while: moment)
        default: self = .unreadable(path: path, cause: String(describing: error))
        }
    }

    private init(_ error: DatabaseError, at path: String, while moment: Moment) {
        switch error {
        case .stopped: self = .closed
        case .doubted(let cause): self = .unknownFate(path: path, cause: cause)
        case .lost(let cause): self = moment == .writing ? .unknownFate(path: path, cause: cause) : .unreachable(path: path, cause: cause)
        case .unconnected(let cause, let state):
            self = moment == .opening ? Self.refused(state, cause, at: path) : .unreachable(path: path, cause: cause)
        case .refused(let refusal): self.init(refusal, at: path, while: moment)
        }
    }

    private init(_ refusal: DatabaseError.Refusal, at path: String, while moment: Moment) {
        let cause = "\(refusal.message), SQLSTATE \(refusal.state)"
        switch (refusal.state, moment) {
        case ("53100", _): self = .full(path: path, cause: cause)
        case ("55P03", _), ("57014", _), ("40P01", _), ("40001", _): self = .blocked(path: path, cause: cause)
        case ("XX001", _), ("XX002", _): self = .damaged(path: path, seq: nil, cause: cause)
        case (_, .opening): self = Self.refused(refusal.state, cause, at: path)
        case (_, .reading), (_, .writing): self = .unreachable(path: path, cause: cause)
        }
    }

    /// With what a person can do about it; where nobody can, it is told as what passes.
    private static func refused(_ state: String, _ cause: String, at path: String) -> JournalFault {
        let remedy: String? =
            switch state {
            case "28P01", "28000":
                "Check user and password in the address, and which users the pg_hba.conf of the database lets in from here."
            case "3D000": "Make it: CREATE DATABASE … OWNER … ENCODING 'UTF8' TEMPLATE template0."
            case "42501": "Make the user of the address the owner of the database, or grant it CREATE there."
            case "3F000", "42P01", "42703": "Its schema diemcau has been changed by hand: restore it, or name an empty database."
            case DatabaseLine.wrongEncoding: "Make one with ENCODING 'UTF8' TEMPLATE template0."
            case DatabaseLine.notDurable: "Set synchronous_commit to on or remote_apply for this user and this database."
            default: nil
            }
        guard let remedy else { return .unreachable(path: path, cause: cause) }
        return .refused(path: path, cause: cause, remedy: remedy)
    }

    /// What was acknowledged, or read, by a running server is not in the database any more.
    static func lostEnd(at path: String, head: Int, known: Int) -> JournalFault {
        .damaged(
            path: path, seq: head + 1,
            cause:
                "positions up to \(known) were there and are missing; a standby was promoted that did not have them, or an older state restored"
        )
    }

    static func archivedMeanwhile(at path: String) -> JournalFault {
        .refused(
            path: path, cause: "its history was archived while this server could not reach it",
            remedy: "Start the server again: the conference begins anew.")
    }
}
