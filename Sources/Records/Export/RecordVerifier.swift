internal import Access
internal import StrictJSON
internal import TransparencyLog

/// Checks a record by the format's page (`README.md`), and believes nothing else: every text is read and written again, every hash is made anew.
public struct RecordVerifier {
    /// What a record that holds was found to be.
    public struct Finding: Equatable, Sendable {
        /// The log's name.
        public let origin: String
        public let positions: Int
        /// Positions that can be read.
        public let opened: Int
        /// Persons of whom something was said that is not there any more.
        public let erased: Int
        /// Positions of which a text was erased, so that they cannot be read.
        public let blanked: Int
        /// Answers that the signatory's own device has signed, as it was found to have.
        public let devices: Int
        /// Answers that a device has signed, of which nobody can check it any more because something of it was erased.
        public let erasedDevices: Int
        /// Of the key that signed it, for whoever has it on paper.
        public let fingerprint: String
        /// Of the keys that this one follows, oldest first: who trusts one of them trusts it.
        public let earlier: [String]
        /// Whether it was signed by a key that another one had followed by then.
        public let isDoubtful: Bool
    }

    /// The first thing that does not hold.
    public struct Breach: Error, Equatable, Sendable, CustomStringConvertible {
        /// Nil where it concerns the whole.
        public let position: Int?
        public let cause: String

        public var description: String { position.map { "position \($0): \(cause)" } ?? cause }
    }

    private var tree = MerkleFrontier()
    private var opened = 0
    private var erased = 0
    private var blanked = 0
    private var devices: [RecordedDevice] = []
    private var last: Int64 = 0

    private init() {}

    /// The files of a record, as they lie there; `notes` only where one key followed another.
    public static func verify(positions: [UInt8], checkpoint: [UInt8], key: [UInt8], notes: [UInt8]? = nil) throws(Breach) -> Finding {
        var verifier = RecordVerifier()
        try RecordedPosition.walk(positions) { position throws(Breach) in try verifier.add(position) }
        return try verifier.finding(checkpoint: checkpoint, keys: try keys(first: key, notes))
    }

    /// The keys of a record, as its files tell of them.
    static func keys(first: [UInt8], _ notes: [UInt8]?) throws(Breach) -> KeyChain {
        guard first.last == UInt8(ascii: "\n"), let key = PublicKey(String(decoding: first.dropLast(), as: UTF8.self)) else {
            throw Breach(position: nil, cause: "the key is not 32 bytes in base64 and a line feed")
        }
        guard notes != [], let chain = KeyChain(first: key, notes: notes ?? []) else {
            throw Breach(position: nil, cause: "the notes on keys do not follow from the key and from one another")
        }
        return chain
    }

    private func finding(checkpoint: [UInt8], keys: KeyChain) throws(Breach) -> Finding {
        let note = String(decoding: checkpoint, as: UTF8.self)
        guard let origin = LogOrigin(String(note.prefix { $0 != "\n" })), let root = tree.root else {
            throw Breach(position: nil, cause: "the checkpoint has no log's name in its first line")
        }
        let expected = Checkpoint(origin: origin, size: tree.count, root: root)
        guard Array(note.utf8) == checkpoint, let signer = keys.keys.firstIndex(where: { expected.isSigned(note, by: $0) }) else {
            throw Breach(
                position: nil, cause: "the checkpoint is not the one of these \(tree.count) positions, or is not signed by this key")
        }
        var holding = 0
        for device in devices { holding += try device.mustHold(in: origin.conference) ? 1 : 0 }
        return Finding(
            origin: origin.text, positions: tree.count, opened: opened, erased: erased, blanked: blanked, devices: holding,
            erasedDevices: devices.count - holding,
            fingerprint: keys.keys[signer].fingerprint, earlier: keys.keys[..<signer].map(\.fingerprint),
            isDoubtful: keys.isDoubtful(signer, at: last))
    }

    private mutating func add(_ position: RecordedPosition) throws(Breach) {
        if let opening = position.opening {
            devices += try opening.devices(at: tree.count + 1)
            opened += 1
        }
        erased += position.erased
        blanked += position.isBlanked ? 1 : 0
        last = position.leaf.at
        tree.add(leaf: position.leaf.hash)
    }

    /// Members of an object that is written as this program writes it.
    static func members(of text: [UInt8], _ seq: Int, _ what: String) throws(Breach) -> [JSON.Member] {
        guard case .object(let members)? = try? JSONReader.read(text), JSONWriter.write(.object(members)) == text else {
            throw Breach(position: seq, cause: "\(what) is no JSON object in the form that a record has")
        }
        return members
    }
}
