internal import Access
internal import StrictJSON
package import TransparencyLog

/// What the log has of one position, kept beside its row: salt and commitment of its body, and the hash of its leaf (`LogLeaf`).
///
/// It is written in the transaction of the position. Nothing is signed there: a leaf may stand in a history that is lost the next moment, a signature never.
package struct LeafRow: Equatable, Sendable {
    package let seq: Int
    /// Nil once a text of the body was erased; then the commitment alone speaks for it.
    package let salt: [UInt8]?
    /// SHA-256(salt ‖ body).
    package let commitment: [UInt8]
    package let hash: [UInt8]

    package init(seq: Int, salt: [UInt8]?, commitment: [UInt8], hash: [UInt8]) {
        self.seq = seq
        self.salt = salt
        self.commitment = commitment
        self.hash = hash
    }

    package init(of row: EntryRow, salt: [UInt8]) {
        let commitment = LogLeaf.commitment(salt: salt, body: row.body)
        self.init(seq: row.seq, salt: salt, commitment: commitment, hash: row.leaf(commitment).hash)
    }

    /// As it stands once a text of the body has gone.
    package var withoutSalt: LeafRow { LeafRow(seq: seq, salt: nil, commitment: commitment, hash: hash) }

    /// Whether it is of this row, as far as can be said.
    package func holds(_ row: EntryRow) -> Bool {
        let isOpened = salt.map { LogLeaf.commitment(salt: $0, body: row.body) == commitment } ?? true
        return isOpened && row.leaf(commitment).hash == hash
    }

    /// Where it stands in the log: every position is a leaf.
    package var index: Int { seq - 1 }
}

extension EntryRow {
    /// As the log commits to it.
    package var body: [UInt8] { LogLeaf.body(role: role, person: person, op: op, events: events) }

    package func leaf(_ commitment: [UInt8]) -> LogLeaf { LogLeaf(seq: seq, at: at, commitment: commitment, commitments: commitments) }

    /// What is shown to whoever has a right to it, so that they can hold it against the leaf.
    package func opening(salt: [UInt8]) -> LoggedRow.Opening {
        let rows = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
        return LoggedRow.Opening(
            salt: salt, body: body,
            people: subjects.compactMap { id in
                guard let person = rows[id], let salt = person.salt, let fields = person.fields else { return nil }
                return LoggedRow.Person(id: id, salt: salt, fields: fields)
            })
    }

    /// Of whom it says something, in the order of `commitments`.
    private var subjects: [String] {
        guard case .object(let members)? = try? JSONReader.read(commitments) else { return [] }
        return members.map(\.key)
    }
}
