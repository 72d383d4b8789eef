internal import Access
package import TransparencyLog

/// What the log has of one position, kept beside its row: the salt of its body, and the hash of its leaf (`LogLeaf`).
///
/// It is written in the transaction of the position. Nothing is signed there: a leaf may stand in a history that is lost the next moment, a signature never.
package struct LeafRow: Equatable, Sendable {
    package let seq: Int
    /// Nil once a text of the body was erased; then the hash alone speaks for it.
    package let salt: [UInt8]?
    package let hash: [UInt8]

    package init(seq: Int, salt: [UInt8]?, hash: [UInt8]) {
        self.seq = seq
        self.salt = salt
        self.hash = hash
    }

    package init(of row: EntryRow, salt: [UInt8]) {
        self.init(seq: row.seq, salt: salt, hash: row.leaf(salt: salt).hash)
    }

    /// Where it stands in the log: every position is a leaf.
    package var index: Int { seq - 1 }
}

extension EntryRow {
    /// As the log commits to it.
    package var body: [UInt8] { LogLeaf.body(role: role, person: person, op: op, events: events) }

    package func leaf(salt: [UInt8]) -> LogLeaf { LogLeaf(seq: seq, at: at, salt: salt, body: body, commitments: commitments) }

    /// What is shown to whoever has a right to it, so that they can hold it against the leaf.
    package func opening(salt: [UInt8]) -> LoggedRow.Opening {
        LoggedRow.Opening(
            salt: salt, body: body,
            people: people.compactMap { person in
                guard let salt = person.salt, let fields = person.fields else { return nil }
                return LoggedRow.Person(id: person.id, salt: salt, fields: fields)
            })
    }
}
