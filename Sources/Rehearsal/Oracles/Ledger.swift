internal import Conference
internal import Journal
internal import StrictJSON
internal import Wire

/// What is on the disk, read row by row as another server would read it, and every answer that was given for it.
struct Ledger {
    struct Name: Hashable {
        let by: Principal
        /// In its canonical spelling, lower case.
        let id: String
    }

    private(set) var entries: [JournalEntry] = []
    /// Where each command stands.
    private var places: [Name: Int] = [:]
    /// Commands that were acknowledged, by the position that was told.
    private var acknowledged: [Name: Int] = [:]
    /// Commands whose acceptance was told as the first of it.
    private var toldFirst: Set<Name> = []
    /// In the order of their first answer, for the last audit.
    private(set) var inOrder: [Name] = []

    var head: Int { entries.count }

    /// Takes up what the disk holds beyond the head; says what is wrong with it.
    mutating func read(_ disk: MemoryDisk) -> [String] {
        guard disk.head > head else { return disk.head < head ? ["the disk has lost positions: \(disk.head) of \(head)"] : [] }
        var wrong: [String] = []
        do {
            for entry in try disk.entries(after: head) {
                entries.append(entry)
                if entry.logEntry.seq != head { wrong.append("position \(entry.logEntry.seq) stands in the place of \(head)") }
                guard let command = entry.command else { continue }
                let name = Name(by: entry.logEntry.by, id: command.id.lowercased())
                if let before = places[name] {
                    wrong.append("\(entry.logEntry.op) of \(name.by.person.text), id \(name.id), stands at \(before) and again at \(head)")
                }
                places[name] = head
            }
        } catch {
            wrong.append(error.description)
        }
        return wrong
    }

    /// What was told of a receipt's place in the log, by position: the same each time.
    private var proofs: [Int: JSON] = [:]

    func place(of name: Name) -> Int? { places[name] }

    /// Takes an acceptance as it leaves the server; says what is wrong with it.
    mutating func answer(_ frame: JSON, to name: Name) -> String? {
        guard case .int(let seq)? = frame["seq"] else { return "an ok without a position" }
        let received = "\(name.by.person.text) was told ok at \(seq) for \(name.id)"
        guard let place = places[name] else { return received + ", which stands nowhere" }
        if place != Int(seq) { return received + ", which stands at \(place)" }
        // A repetition may be answered before the first: that one's reader may be behind.
        if frame["dup"] != true, !toldFirst.insert(name).inserted { return received + " for the first time, twice" }
        if acknowledged.updateValue(place, forKey: name) == nil { inOrder.append(name) }
        let kept = entries[place - 1].command?.result ?? []
        guard case .object(let members)? = kept.isEmpty ? .object([]) : try? JSONReader.read(kept) else {
            return received + ", whose kept result cannot be read"
        }
        let lacking = members.filter { frame[$0.key]?.unproven != $0.value }
        if !lacking.isEmpty { return received + " without " + lacking.map(\.key).joined(separator: ", ") }
        guard let proof = frame["receipt"]?["log"] else { return nil }
        let first = proofs[place, default: proof]
        proofs[place] = first
        return first == proof ? nil : received + " with another proof than before"
    }

    /// The acknowledged commands that stand nowhere any more, or elsewhere.
    var lost: [Name] { inOrder.filter { places[$0] != acknowledged[$0] } }
}

extension JSON {
    /// A receipt as its row has it, without what the log proves; everything else as it is.
    fileprivate var unproven: JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.key != "log" })
    }
}
