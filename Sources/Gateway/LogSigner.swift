internal import Access
internal import Journal
internal import StrictJSON
internal import TransparencyLog

/// Signs what the log has of a position, and puts leaf, proof, checkpoint and opening into the words of a receipt. Only what the journal has said to be on disk comes
/// here: nothing that may yet be lost is ever signed.
struct LogSigner {
    let key: SigningKey
    let conference: String

    /// The checkpoint of the log that ends with this row: the one that was handed out first, or one signed now.
    func checkpoint(of row: LoggedRow) -> KeptCheckpoint {
        if let note = row.checkpoint { return KeptCheckpoint(size: row.seq, note: note) }
        let origin = LogOrigin(conference: conference, id: row.log)
        return KeptCheckpoint(size: row.seq, note: Checkpoint(origin: origin, size: row.seq, root: row.root).signed(by: key))
    }

    /// `"log": {"leaf", "proof", "checkpoint", "opening"?}`. The leaf is a text, because its very bytes are what is hashed.
    static func member(of row: LoggedRow, _ checkpoint: KeptCheckpoint, isOpened: Bool) -> JSON.Member {
        let proven: JSON = [
            "leaf": .string(String(decoding: row.leaf, as: UTF8.self)), "proof": .array(row.path.map { .string(Digest.base64($0)) }),
            "checkpoint": .string(checkpoint.note),
        ]
        return JSON.Member("log", proven.adding((isOpened ? row.opening : nil).map { JSON.Member("opening", $0.json) }))
    }
}
