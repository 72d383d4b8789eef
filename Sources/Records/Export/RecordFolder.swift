/// What the record of a conference is as files (`README.md` beside this target is the format): nothing else lies in its folder.
public enum RecordFolder {
    /// A line for each position.
    public static let positions = "positions.jsonl"
    /// The signed checkpoint over all of them.
    public static let checkpoint = "checkpoint"
    /// The public key that it was signed with, base64; where another followed it, the first of them.
    public static let key = "signing-key.pub"

    /// The notes by which one key followed another, only where one did.
    public static let notes = "signing-key.notes"

    public static let files = [positions, checkpoint, key]
}
