/// The programme's own event: what the files say became the state.
public enum ProgrammeEvent: Equatable, Sendable {
    /// As they stand, whatever was there before: the first reading, and every one of older versions.
    case read(Opening, digest: String)
    /// Mended, and joined with what people have done since (`Rereading`).
    case reread(Opening, digest: String)
}
