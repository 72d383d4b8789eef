/// What the server itself records: its programme, its starts, its clock, the links that stay cut.
public enum SystemCommand: Equatable, Sendable {
    case read(Opening, digest: String)
    case serverStarted(lastSeen: Milliseconds?)
    case clockJumped(by: Milliseconds)
    /// Links that were cut before, in a journal that was archived, or on a disk that took nothing: they stay cut.
    case keepCut([CutLink])
}
