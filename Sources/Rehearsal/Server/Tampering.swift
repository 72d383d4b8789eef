internal import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Wire

/// What a planted fault does to that which leaves the gateway. Without one everything stays as it is.
struct Tampering {
    let planted: PlantedFault?
    private let canaries: Canaries
    private var changes = 0
    /// Batches that went to the disk.
    private var batches = 0

    init(_ planted: PlantedFault?, _ canaries: Canaries) {
        self.planted = planted
        self.canaries = canaries
    }

    mutating func tamper(_ actions: [Action]) -> [Action] {
        guard planted != nil else { return actions }
        return actions.map { action in
            guard case .send(let bytes, let readers) = action else { return action }
            if planted == .hashOrder { return .send(bytes, to: Array(Set(readers))) }
            guard let changed = tamper(frame: bytes) else { return action }
            return .send(changed, to: readers)
        }
    }

    /// Whether the next batch is told before it is written, and whether it is written at all.
    mutating func fate() -> (isToldEarly: Bool, isWritten: Bool) {
        batches += 1
        let isLost = planted == .answerWithoutPosition && batches % 10 == 0
        return (isLost || planted == .toldBeforeDurable, !isLost)
    }

    /// The rows that are written in place of these. A server that reads that a step was taken back twice stops at once; what is planted is to go unnoticed.
    func tamper(_ entries: [JournalEntry]) -> [JournalEntry] {
        guard planted == .commandAppliedTwice, batches % 10 == 0, let last = entries.last, let command = last.command,
            last.logEntry.op != "undo"
        else {
            return entries
        }
        let logEntry = last.logEntry
        let again = LogEntry(seq: logEntry.seq + 1, at: logEntry.at, by: logEntry.by, op: logEntry.op, events: logEntry.events)
        return entries + [
            JournalEntry(
                logEntry: again, command: CommandRecord(id: command.id.uppercased(), digest: command.digest, result: command.result))
        ]
    }

    /// A change of a shared view, changed; nil: it goes out as it is.
    private mutating func tamper(frame bytes: [UInt8]) -> [UInt8]? {
        guard let frame = try? JSONReader.read(bytes), frame["t"] == "state", frame["v"] == "view", frame["prev"] != 0 else { return nil }
        changes += 1
        let isTenth = changes % 10 == 0
        switch planted {
        case .droppedKey where isTenth:
            guard case .object(let set)? = frame["set"], set.count > 1 else { return nil }
            return JSONWriter.write(frame.replacing("set", with: .object(Array(set.dropFirst()))))
        case .skippedTombstone where frame["del"] != JSON?.none: return JSONWriter.write(frame.replacing("del", with: []))
        case .wrongPrev where isTenth:
            guard case .int(let prev)? = frame["prev"] else { return nil }
            return JSONWriter.write(frame.replacing("prev", with: .int(prev + 1)))
        case .privateInPublic where isTenth:
            guard case .object(let set)? = frame["set"], let marker = canaries.newest() else { return nil }
            return JSONWriter.write(frame.replacing("set", with: .object(set + [JSON.Member("note/n1", ["text": .string(marker)])])))
        case .refusedCue where changes % 2 == 0:
            guard let set = frame["set"], case .object(let cue)? = set["cue"], cue.contains(where: { $0.key == "op" }) else { return nil }
            let wrong = JSON.object(cue).replacing("op", with: "conference.resume").replacing("arg", with: [:])
            return JSONWriter.write(frame.replacing("set", with: set.replacing("cue", with: wrong)))
        default: return nil
        }
    }
}

extension JSON {
    fileprivate func replacing(_ key: String, with value: JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.map { $0.key == key ? Member(key, value) : $0 })
    }
}
