internal import Conference
public import Journal
internal import StrictJSON

/// The lines of a record's positions. What is official is opened; of what is nobody's business later, who wrote to whom, which screen showed what, which tablet
/// called for help, there is the leaf alone.
public struct PositionLines {
    public private(set) var bytes: [UInt8] = []
    public private(set) var count = 0
    /// Positions that can be read.
    public private(set) var opened = 0
    /// What was said and is not there any more: of persons, and bodies of positions.
    public private(set) var erased = 0

    public init() {}

    public mutating func add(_ entry: LoggedEntry) {
        var line = [JSON.Member("leaf", .string(String(decoding: entry.leaf, as: UTF8.self)))]
        if entry.entry.logEntry.isOfficial {
            if let opening = entry.opening {
                line.append(JSON.Member("opening", opening.json))
                opened += 1
                erased += entry.erased.count
            } else {
                line.append(JSON.Member("erased", .bool(true)))
                erased += 1
            }
        }
        bytes += JSONWriter.write(.object(line)) + [UInt8(ascii: "\n")]
        count += 1
    }
}

extension LogEntry {
    /// Whether anything of it belongs into the record.
    var isOfficial: Bool { events.contains(where: \.isOfficial) }
}

extension Event {
    /// What the conference did, decided, conferred, signed and counted, who was there, and what was taken back; not by which means it was run.
    var isOfficial: Bool {
        switch self {
        case .venue(.helpAsked), .venue(.helpTaken), .venue(.helpClosed): false
        case .programme, .lifecycle, .agenda, .awards, .queue, .pledges, .votes, .venue, .rollCall, .guest, .notes, .steps: true
        case .clock, .timers, .stage, .notices, .controlLock, .participant: false
        }
    }
}
