import Crypto
import Glibc

/// What all tokens of a server are computed from. Whoever has it can join in every role, so it is kept from other users of the machine and
/// never shown.
public struct Secret: Sendable {
    /// Bytes of a secret made here, and the fewest that a given file has to hold: the width of SHA-256.
    public static let bytes = 32
    /// Bytes that a given file may hold.
    public static let maxBytes = 4_096

    let key: SymmetricKey

    init(key: SymmetricKey) { self.key = key }

    /// A secret that is none, for servers that nobody can reach: the same bytes make the same links in every run. At least `bytes` of them.
    package init(known bytes: [UInt8]) {
        precondition(bytes.count >= Self.bytes, "a secret has at least \(Self.bytes) bytes")
        self.init(key: SymmetricKey(data: bytes))
    }

    /// A secret that is written nowhere and opens nothing after this process: for a server that has no conference to serve.
    public static func unwritten() -> Secret { Secret(key: SymmetricKey(size: .bits256)) }

    /// The secret in the data folder, made at the first start. Two servers that start at once get the same one.
    public static func openOrCreate(at path: String) throws(SecretFault) -> Secret {
        if access(path, F_OK) != 0, errno == ENOENT { try create(at: path) }
        return try read(from: path)
    }

    /// The secret in a file that the operator gives: all its bytes, at least `bytes`.
    public static func read(from path: String) throws(SecretFault) -> Secret {
        // A pipe without a writer would hold up the start for ever; it is refused below.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw SecretFault(path, .unreadable(lastError())) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw SecretFault(path, .unreadable(lastError())) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SecretFault(path, .notAFile) }
        guard status.st_mode & 0o077 == 0 else { throw SecretFault(path, .tooOpen(status.st_mode & 0o777)) }
        let content = try readAll(file, path)
        guard content.count >= bytes else { throw SecretFault(path, .tooShort(bytes: content.count)) }
        guard content.count <= maxBytes else { throw SecretFault(path, .tooLong) }
        return Secret(key: SymmetricKey(data: content))
    }

    /// Written under a name of its own (O_EXCL) and then linked to its place: the link fails if another server was first, and nobody can
    /// ever read half a secret, not even after a power cut.
    private static func create(at path: String) throws(SecretFault) {
        let draft = "\(path).\(UInt64.random(in: .min ... .max))"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw SecretFault(path, .notCreated(lastError())) }
        defer {
            close(file)
            unlink(draft)
        }
        let random = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        guard fchmod(file, 0o600) == 0, writeAll(random, to: file), fsync(file) == 0
        else { throw SecretFault(path, .notCreated(lastError())) }
        guard link(draft, path) == 0 || errno == EEXIST else { throw SecretFault(path, .notCreated(lastError())) }
        try syncFolder(of: path)
    }

    /// Without it a power cut could take the name of a file whose links are already printed.
    private static func syncFolder(of path: String) throws(SecretFault) {
        let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw SecretFault(path, .notCreated(lastError())) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw SecretFault(path, .notCreated(lastError())) }
    }

    private static func readAll(_ file: Int32, _ path: String) throws(SecretFault) -> [UInt8] {
        var content: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: maxBytes + 1)
        while content.count <= maxBytes {
            let count = Glibc.read(file, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SecretFault(path, .unreadable(lastError())) }
            if count == 0 { break }
            content += piece[..<count]
        }
        return content
    }

    private static func writeAll(_ content: [UInt8], to file: Int32) -> Bool {
        var written = 0
        while written < content.count {
            let count = content[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    private static func lastError() -> String {
        String(cString: strerror(errno))
    }
}

/// Neither a log nor a debugger's dump shows it.
extension Secret: CustomStringConvertible, CustomReflectable {
    public var description: String { "Secret(…)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
