/// Why there is no secret; the sentence names the file and what to do.
public struct SecretFault: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        /// The system's own words.
        case unreadable(String)
        case notCreated(String)
        case notAFile
        /// The permission bits found.
        case tooOpen(UInt32)
        case tooShort(bytes: Int)
        case tooLong
        /// Of the key that signs the record.
        case noSigningKey
    }

    public let path: String
    public let reason: Reason

    public init(_ path: String, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }

    public var description: String {
        switch reason {
        case .unreadable(let why):
            "\(path): the secret cannot be read (\(why)); let the server's user own the file, or name another one"
        case .notCreated(let why):
            "\(path): the secret cannot be made (\(why)); let the server's user write in that folder, or name a file that holds one"
        case .notAFile:
            "\(path): the secret has to be a plain file; name another one"
        case .tooOpen(let mode):
            "\(path): others may read or change the secret (mode 0\(String(mode, radix: 8))); run: chmod 600 '\(path)'"
        case .tooShort(let bytes):
            "\(path): \(bytes) bytes are too few for a secret, \(Secret.bytes) are needed; write them with: "
                + "head -c \(Secret.bytes) /dev/urandom > '\(path)' (links printed before stop working)"
        case .tooLong:
            "\(path): more than \(Secret.maxBytes) bytes, this is hardly a secret; name the right file"
        case .noSigningKey:
            "\(path): this is not the key that signs receipts, which has \(SigningKey.seedBytes) bytes; put the right one back"
        }
    }
}
