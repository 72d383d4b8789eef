internal import Access
public import Foundation
internal import Journal
internal import SQLiteJournal
internal import TransparencyLog

extension Offline {
    /// By what receipts are checked.
    public struct SigningKeyReport: Sendable {
        /// Base64.
        public let publicKey: String
        /// Hex.
        public let fingerprint: String
        /// Of the keys that it follows, oldest first: who trusts one of them trusts it.
        public let earlier: [String]
        /// What is to be told where the key is not the one that signed last.
        public let loss: String?

        init(_ file: SigningKeyFile) {
            publicKey = file.key.publicKey.text
            fingerprint = file.key.publicKey.fingerprint
            earlier = file.chain.keys.dropLast().map(\.fingerprint)
            loss = file.loss
        }
    }

    /// The key of the data folder, made where there is none yet.
    public static func signingKey(_ settings: Settings) throws(StartFailure) -> SigningKeyReport {
        SigningKeyReport(try SigningKeyFile.openOrCreate(in: try DataFolder(settings).url))
    }

    /// Puts a new key in the place of the one that signs, by its word. A server that runs would go on signing with the old one, so none may.
    public static func changeSigningKey(at date: Date, _ settings: Settings) throws(StartFailure) -> SigningKeyReport {
        let data = try DataFolder(settings).url
        let lock = try DataFolderLock(data)
        defer { withExtendedLifetime(lock) {} }
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: data.path)) ?? []
        var stopped: [StoppedJournal] = []
        for name in folders.sorted() {
            let folder = data.appendingPathComponent(name, isDirectory: true)
            guard SQLiteJournalStore.isThere(in: folder) else { continue }
            do throws(JournalFault) {
                stopped.append(try StoppedJournal(folder: folder))
            } catch {
                guard case .inUse(_, let holder) = error else { throw StartFailure(error.description) }
                throw StartFailure(
                    "A server\(holder.map { " (process \($0))" } ?? "") serves \(name) and would go on signing with the old key. Stop it first; nothing was changed."
                )
            }
        }
        // Before the lock, so that whoever waits for it finds the journals free.
        defer { stopped.removeAll() }
        return SigningKeyReport(try SigningKeyFile.change(in: data, at: date, under: lock))
    }
}
