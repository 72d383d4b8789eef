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
