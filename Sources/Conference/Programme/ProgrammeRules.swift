extension ConferenceState {
    /// The files themselves come as a fact of the outside: the wire brings only the wish.
    func decide(_ command: ProgrammeCommand, facts: Facts) throws(Rejection) -> [Event] {
        switch command {
        case .take:
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
