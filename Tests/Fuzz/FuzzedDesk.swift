import Access
import Conference
import Foundation

/// What the house's links are made with, the same in every run: an input that broke something does so again.
struct FuzzedDesk: Sendable {
    let secret: Secret

    /// The secret comes from a file, as an operator would give it.
    init() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "diemcau-secret-\(UUID().uuidString)")
        _ = FileManager.default.createFile(
            atPath: file.path, contents: Data(repeating: 7, count: Secret.bytes), attributes: [.posixPermissions: 0o600])
        defer { try? FileManager.default.removeItem(at: file) }
        secret = try Secret.read(from: file.path)
    }

    func token(of participant: Participant, in conference: String) -> String {
        Token.issue(
            secret: secret, conference: conference, role: participant.who.role.rawValue, person: participant.who.person.text,
            generation: participant.generation)
    }
}
