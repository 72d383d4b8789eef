import Foundation
import Journal

/// The last position that was acknowledged, in a file beside the database, so that an end which is lost is noticed.
///
/// SQLite drops whatever in its write-ahead log does not fit its checksums, and with it commits that were acknowledged, without a word. The note is written after
/// each commit and never synced: it survives the death of the server, and after a power cut it may be behind the journal but never before it.
final class AcknowledgedHead {
    private let descriptor: Int32

    /// Without a descriptor nothing is noted: the note is a second look, never a reason not to write.
    init(_ file: URL) { descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Fixed width, so that a shorter number leaves nothing of a longer one: twenty digits, and the same again for comparing.
    func note(_ head: Int) {
        let line = Array(Self.line(head).utf8)
        if descriptor >= 0 { _ = pwrite(descriptor, line, line.count, 0) }
    }

    /// Nil where there is none, or none that can be believed.
    var noted: Int? {
        var bytes = [UInt8](repeating: 0, count: Self.line(0).utf8.count)
        guard descriptor >= 0, pread(descriptor, &bytes, bytes.count, 0) == bytes.count else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let head = Int(text.prefix(while: { $0 != " " })), text == Self.line(head) else { return nil }
        return head
    }

    private static func line(_ head: Int) -> String {
        let digits = String(head)
        let number = String(repeating: "0", count: max(0, 20 - digits.count)) + digits
        return number + " " + number + "\n"
    }
}
