internal import Access
public import StrictJSON
internal import TransparencyLog

/// One position as the log has it, with the proof that it is the last leaf of the log that ends with it, and what opens its commitments.
///
/// All but `checkpoint` and `opening` follow from the history alone and never change.
public struct LoggedRow: Equatable, Sendable {
    /// The log's own name within the conference, lower-case hex; another one after a restore.
    public let log: String
    public let seq: Int
    /// The leaf's content (`LogLeaf`), UTF-8.
    public let leaf: [UInt8]
    /// The inclusion proof, from the leaf upwards, 32 bytes each.
    public let path: [[UInt8]]
    /// Over all leaves up to this one, 32 bytes.
    public let root: [UInt8]
    /// What was signed over that root, when somebody asked first; nil before.
    public let checkpoint: String?
    /// Nil where a text of the body was erased.
    public let opening: Opening?

    /// - Parameter path: of its leaf in the log that ends with it.
    package init(of row: EntryRow, _ leaf: LeafRow, path: [[UInt8]], log: String, checkpoint: String?) {
        self.log = log
        seq = row.seq
        self.leaf = row.leaf(leaf.commitment).bytes
        self.path = path
        root = MerkleTiles.root(lastLeaf: leaf.hash, path: path)
        self.checkpoint = checkpoint
        opening = leaf.salt.map { row.opening(salt: $0) }
    }

    /// What the commitments of a leaf were made of.
    public struct Opening: Equatable, Sendable {
        public let salt: [UInt8]
        /// UTF-8 JSON.
        public let body: [UInt8]
        /// Of whom something is said, without those who were erased.
        public let people: [Person]
    }

    public struct Person: Equatable, Sendable {
        /// The entity that carries the text: `answer/giao-uoc/so-noi-vu`.
        public let id: String
        public let salt: [UInt8]
        /// A JSON list of field sets, UTF-8.
        public let fields: [UInt8]
    }
}

extension LoggedRow.Opening {
    /// `{"salt","body","people":[{"id","salt","fields"}]}`. Body and fields are texts, because their very bytes are what is hashed.
    public var json: JSON {
        [
            "salt": .string(Digest.hex(salt)), "body": .string(String(decoding: body, as: UTF8.self)),
            "people": .array(
                people.map {
                    [
                        "id": .string($0.id), "salt": .string(Digest.hex($0.salt)),
                        "fields": .string(String(decoding: $0.fields, as: UTF8.self)),
                    ]
                }),
        ]
    }
}

/// One position of a whole history as its log has it, for whoever writes all of them down.
public struct LoggedEntry: Sendable {
    public let entry: JournalEntry
    /// The leaf's content, UTF-8.
    public let leaf: [UInt8]
    /// Nil where a text of the body was erased.
    public let opening: LoggedRow.Opening?
    /// Of whom it said something that is not there any more, or cannot be held against the leaf: subjects.
    public let erased: [String]
    private let row: EntryRow

    /// - Throws: `damaged` where the row cannot be read.
    package init(of row: EntryRow, _ leaf: LeafRow, in path: String) throws(JournalFault) {
        entry = try row.entry(in: path)
        self.leaf = row.leaf(leaf.commitment).bytes
        opening = leaf.salt.map { row.opening(salt: $0) }
        erased = row.people.filter { $0.salt == nil }.map(\.id)
        self.row = row
    }

    /// The position as it stood before something of it was erased.
    ///
    /// - Parameters:
    ///   - body: what an opening of this leaf from before has as its body.
    ///   - people: what it has of those who are erased by now.
    /// - Returns: nil where that is no position.
    public func restored(body: [UInt8], _ people: [(id: String, salt: [UInt8], fields: [UInt8])]) -> JournalEntry? {
        guard let events = try? RecordedJSON.parse(body)["events"] else { return nil }
        let whole = row.people.map { person in
            people.first { $0.id == person.id }.map {
                PersonRow(id: person.id, version: person.version, salt: $0.salt, fields: $0.fields)
            } ?? person
        }
        return try? row.telling(whole, events: JSONWriter.write(events)).entry(in: "")
    }
}

/// A signed checkpoint as it was handed out: the same is handed out whenever it is asked for.
public struct KeptCheckpoint: Equatable, Sendable {
    /// Leaves, and with it the last position that it speaks of.
    public let size: Int
    /// A signed note, UTF-8.
    public let note: String

    public init(size: Int, note: String) {
        self.size = size
        self.note = note
    }

    /// Of its row in a store.
    package var checksum: [UInt8] {
        var row = RowContent("checkpoint")
        row.add(size)
        row.add(note)
        return row.checksum
    }
}
