internal import Access
internal import Foundation
internal import Glibc
internal import Records
internal import TransparencyLog

/// The key that signs the records of a data folder, the same for all of its conferences, and the keys that it follows.
///
/// The key is made at the first start that needs it. Once it has been changed, `signing-key.pub` beside it is the first one's public half and `signing-key.notes` the word by
/// which each followed the one before; of those nothing else is kept, for nobody may sign with them any more.
struct SigningKeyFile {
    let key: SigningKey
    /// Older first; the last is the one that signs.
    let chain: KeyChain
    /// What is to be told where the key is not the one that signed last; nil: it is.
    let loss: String?
    private let notes: [UInt8]

    static func path(in data: URL) -> String { data.appendingPathComponent("signing-key").path }
    private static func next(in data: URL) -> URL { data.appendingPathComponent("signing-key.next") }
    private static func firstKey(in data: URL) -> URL { data.appendingPathComponent(RecordFolder.key) }
    private static func notes(in data: URL) -> URL { data.appendingPathComponent(RecordFolder.notes) }

    static func openOrCreate(in data: URL) throws(StartFailure) -> SigningKeyFile {
        try openOrCreate(in: data, under: try DataFolderLock(data))
    }

    /// A change that another command is making is no broken one; so nobody looks while it is made.
    private static func openOrCreate(in data: URL, under lock: DataFolderLock) throws(StartFailure) -> SigningKeyFile {
        try finishChange(in: data, under: lock)
        let isNew = !FileManager.default.fileExists(atPath: path(in: data))
        return try SigningKeyFile(try read(path(in: data)), in: data, isNew: isNew)
    }

    private init(_ key: SigningKey, in data: URL, isNew: Bool) throws(StartFailure) {
        self.key = key
        let own = key.publicKey
        let (notes, chain) = Self.kept(in: data)
        // Notes of a key that was lost lead elsewhere.
        if let chain, chain.keys.last?.text == own.text {
            (self.notes, self.chain) = (notes, chain)
        } else {
            (self.notes, self.chain) = ([], KeyChain(of: own))
        }
        let known = try RegisterFile(in: data).read()?.signingKey
        loss = known.flatMap { known in
            if known == own.fingerprint { return nil }
            let what = isNew ? "is gone, and a new key was made" : "holds another key than before"
            return """
                \(Self.path(in: data)) \(what): its fingerprint is \(own.fingerprint). What was signed before was signed by \(known), and no word of that key leads to this \
                one. Put the old file back and start again; or, if it is lost, tell whoever checks receipts the new fingerprint.
                """
        }
    }

    /// What a record says of its keys: the first one's public half and, where another followed, the notes.
    var recordFiles: [(name: String, bytes: [UInt8])] {
        let first = (RecordFolder.key, Array("\(chain.keys[0].text)\n".utf8))
        return notes.isEmpty ? [first] : [first, (RecordFolder.notes, notes)]
    }

    private static func read(_ path: String) throws(StartFailure) -> SigningKey {
        do {
            return try SigningKey.openOrCreate(at: path)
        } catch {
            throw StartFailure(error.description)
        }
    }

    /// The chain that lies in the folder; nil where there is none, or none that holds.
    private static func kept(in data: URL) -> (notes: [UInt8], chain: KeyChain?) {
        guard let notes = try? Data(contentsOf: notes(in: data)), let text = try? String(contentsOf: firstKey(in: data), encoding: .utf8),
            let first = PublicKey(String(text.dropLast())), text.hasSuffix("\n")
        else { return ([], nil) }
        return (Array(notes), KeyChain(first: first, notes: Array(notes)))
    }
}

// Another key.
extension SigningKeyFile {
    /// Puts a new key in the place of the one that signs, by its word; nobody may sign with the old one any more.
    ///
    /// - Throws: where there is no key yet, and what keeps a file from being written.
    static func change(in data: URL, at date: Date, under lock: DataFolderLock) throws(StartFailure) -> SigningKeyFile {
        guard FileManager.default.fileExists(atPath: path(in: data)) else {
            throw StartFailure("There is no key in \(data.path) yet. The first start makes it, or `diemcau signing-key`.")
        }
        let old = try openOrCreate(in: data, under: lock)
        if let loss = old.loss { throw StartFailure(loss) }
        let next = try read(next(in: data).path)
        let change = KeyChange(number: old.chain.keys.count + 1, key: next.publicKey, at: Int64(date.timeIntervalSince1970 * 1_000))
        try PrivateFile.replace(firstKey(in: data), with: Data("\(old.chain.keys[0].text)\n".utf8))
        try PrivateFile.replace(notes(in: data), with: Data(old.notes + Array(change.signed(by: old.key).utf8)))
        return try openOrCreate(in: data, under: lock)
    }

    /// The new key takes its place once the word of the old one is written; broken off before that, it never was.
    private static func finishChange(in data: URL, under lock: DataFolderLock) throws(StartFailure) {
        let next = next(in: data)
        guard FileManager.default.fileExists(atPath: next.path) else { return }
        let key = try read(next.path).publicKey
        guard let chain = kept(in: data).chain, chain.keys.last?.text == key.text else {
            unlink(next.path)
            return
        }
        // Before the key itself, so that no start takes it for one that came from elsewhere.
        try RegisterFile(in: data).update(under: lock) { $0.signingKey = key.fingerprint }
        guard rename(next.path, path(in: data)) == 0 else {
            throw StartFailure(
                "\(path(in: data)) cannot be replaced (\(String(cString: strerror(errno)))). Let the server's user write in that folder.")
        }
    }
}
