/// A log's name: whose it is, and which of the logs that the conference ever began. A history that comes back from a backup has lost what came after it, and
/// so it begins a log of a new name rather than telling another past under the old one.
public struct LogOrigin: Equatable, Sendable {
    /// Random bytes of a log's own name.
    public static let idBytes = 4

    /// `diemcau/lao-cai-2022/3f9a1c2e`
    public let text: String

    public var conference: String { String(text.split(separator: "/")[1]) }

    /// Nil for what is no log's name.
    public init?(_ text: String) {
        guard text.wholeMatch(of: /diemcau\/[a-z0-9\-]{1,40}\/[0-9a-f]{8}/) != nil else { return nil }
        self.text = text
    }

    /// `id` in lower-case hex.
    public init(conference: String, id: String) { text = "diemcau/\(conference)/\(id)" }
}
