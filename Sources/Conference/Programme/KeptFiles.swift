/// Files that a start found changed and has kept aside: the conference goes on with what it had, until somebody takes them.
public struct KeptFiles: Equatable, Sendable {
    public let opening: Opening
    public let digest: String

    public init(_ opening: Opening, digest: String) {
        self.opening = opening
        self.digest = digest
    }
}

/// What an operator asks of the files.
public enum ProgrammeCommand: Equatable, Sendable {
    /// Take those that were kept aside, whatever of people's work that takes back.
    case take
}

extension ConferenceState {
    /// The files themselves come as a fact of the outside: the wire brings only the wish.
    func decide(_ command: ProgrammeCommand, facts: Facts) throws(Rejection) -> [Event] {
        switch command {
        case .take:
            guard lifecycle.state == .preparing else { throw Rejection(.closed, .conferenceAlreadyOpen) }
            guard let files = facts.files else { throw Rejection(.conflict, .programmeNothingAside) }
            return try decideReading(files.opening, digest: files.digest)
        }
    }

    /// What people have done and these files would take back.
    public func losses(taking files: KeptFiles) -> [Loss] { Rereading(of: self, files.opening).losses }

    /// Why these files cannot be taken at all; nil: they can.
    public func objection(to files: KeptFiles) -> Rejection? {
        do throws(Rejection) {
            _ = try decideReading(files.opening, digest: files.digest)
            return nil
        } catch {
            return error
        }
    }
}
