/// What a rehearsal holds the server against, all along.
public enum Oracle: String, CaseIterable, Sendable {
    /// Every position of the journal applied from scratch gives the gateway's state, and what every page is shown is the projection of it from scratch.
    case reference
    /// Each chain's `prev` is where its reader stands, and no ping shows more than was received.
    case sequence
    /// Once all links are sound, everybody sees what a newcomer sees.
    case convergence
    /// One position for one principal's command id; each `ok` has it, with the same result, for ever.
    case exactlyOnce = "exactly-once"
    /// What is not for everybody is in no byte for anybody else.
    case privacy
    /// Nothing is told that is not on the disk.
    case durability
    /// No venue is lost that one of several servers has, and in the end all of them tell the same of who is there.
    case presence
    /// The step that a cue proposes is refused to nobody, save with the question that the cue tells beforehand.
    case cue
}

/// Something that a rehearsal found broken.
public struct Failure: Equatable, Sendable, CustomStringConvertible {
    public let oracle: Oracle
    /// Milliseconds of virtual time since the rehearsal began.
    public let at: Int64
    public let step: Int
    public let what: String
    /// The command that shows it again.
    public let repeated: String

    public var description: String {
        "\(oracle.rawValue) broken at step \(step), \(Double(at) / 1_000) s: \(what)\n  again: \(repeated)"
    }
}
