/// What the key of a signatory's device signs: all that makes the answer this one and no other, a line each, every line ended by a line feed.
///
/// No part of it can hold a line feed, so two answers never share their bytes. Pages write it too, and `Sources/Records/README.md` says it to strangers.
public struct SignedText: Equatable, Sendable {
    /// Keeps these apart from whatever else a key may sign one day.
    private static let purpose = "diemcau/pledge.sign/1"
    /// In the place of the drawing's digest where nothing was drawn.
    private static let nothing = "-"

    public let text: String

    public init(
        conference: String, answer: Answer.ID, version: Int, digest: String, signatory: PersonID, command: String, drawingDigest: String?,
        signedAt: Milliseconds
    ) {
        let lines = [
            Self.purpose, conference, answer.pledge.text, String(version), digest, answer.unit.text, signatory.text, command,
            drawingDigest ?? Self.nothing, String(signedAt),
        ]
        text = lines.map { $0 + "\n" }.joined()
    }
}
