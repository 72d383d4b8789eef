internal import StrictJSON

/// A position as a line of a record has it: its leaf, and what opens it.
struct RecordedPosition {
    let leaf: RecordedLeaf
    /// Nil where nobody may read it, and where a text of its body was erased.
    let opening: RecordedOpening?
    /// Whether it cannot be read because a text of it was erased.
    let isBlanked: Bool
    /// How many of whom it says something are not opened.
    let erased: Int

    /// - Throws: where the line is of another position or not of the form that a record has, and where what opens it opens another leaf.
    init(_ line: [UInt8], at seq: Int) throws(RecordVerifier.Breach) {
        let members = try RecordVerifier.members(of: line, seq, "its line")
        guard case .string(let text)? = members.first?.value, members[0].key == "leaf", members.count <= 2 else {
            throw RecordVerifier.Breach(position: seq, cause: "its line has no leaf, or more than a leaf and what opens it")
        }
        leaf = try RecordedLeaf(text, at: seq)
        isBlanked = members.count == 2 && members[1] == JSON.Member("erased", .bool(true))
        guard members.count == 2, !isBlanked else {
            (opening, erased) = (nil, 0)
            return
        }
        guard members[1].key == "opening" else {
            throw RecordVerifier.Breach(position: seq, cause: "its line has a member \(members[1].key)")
        }
        let opening = try RecordedOpening(members[1].value, at: seq)
        (self.opening, erased) = (opening, try opening.mustOpen(leaf, at: seq))
    }

    /// Shows those of a record, from the first on.
    static func walk(_ file: [UInt8], _ show: (RecordedPosition) throws(RecordVerifier.Breach) -> Void) throws(RecordVerifier.Breach) {
        guard file.last == UInt8(ascii: "\n") else {
            throw RecordVerifier.Breach(position: nil, cause: "the positions do not end with a line feed")
        }
        var seq = 0
        for line in file.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            seq += 1
            try show(try RecordedPosition(Array(line), at: seq))
        }
    }
}
