/// One thing in which the files differ from the conference that has opened with an earlier version of them.
///
/// After the opening the journal wins; this tells people what the files now say, and how to bring it about if they want it.
public struct Difference: Equatable, Sendable {
    /// What differs, as a sentence.
    public let what: String
    /// The wire command that would make the change (`op` and its `arg` as JSON), where one exists; nil: `diemcau archive` starts over
    /// with the files.
    public let command: String?

    public init(what: String, command: String? = nil) {
        self.what = what
        self.command = command
    }
}
