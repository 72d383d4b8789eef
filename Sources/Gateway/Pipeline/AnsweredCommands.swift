internal import Conference
internal import Journal
internal import StrictJSON

/// The commands that were accepted, for whoever sends one again: the latest in memory, all others in the journal.
///
/// Exactly once needs no look-up for a command that is new: the store refuses a second row of one id. Only a command that would be refused, and one that the
/// store has refused, is looked up, because it may be the repetition of one that is not in memory any more.
struct AnsweredCommands {
    /// Commands that are kept in memory: several days' worth, some megabytes.
    static let mostKept = 20_000

    private var answered: [CommandKey: Answered] = [:]
    /// In the order in which they came, and where those begin that are still kept.
    private var order: [CommandKey] = []
    private var first = 0
    /// Whether there are accepted commands that are not here.
    private(set) var isPartial: Bool

    /// `isPartial`: the history begins before the first command that will be remembered here.
    init(isPartial: Bool) { self.isPartial = isPartial }

    subscript(key: CommandKey) -> Answered? { answered[key] }

    mutating func remember(_ key: CommandKey, _ answer: Answered) {
        if answered.updateValue(answer, forKey: key) == nil { order.append(key) }
        guard answered.count > Self.mostKept else { return }
        answered[order[first]] = nil
        first += 1
        isPartial = true
        if first > Self.mostKept {
            order.removeFirst(first)
            first = 0
        }
    }
}

/// What a repetition is answered with.
struct Answered {
    let digest: [UInt8]
    let seq: Int
    /// JSON members as written.
    let result: [UInt8]
}

extension Answered {
    /// What the first answer carried, read back from the row.
    var resultFields: [JSON.Member] {
        guard case .object(let members)? = try? JSONReader.read(result) else { return [] }
        return members
    }
}
