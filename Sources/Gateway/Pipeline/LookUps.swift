internal import Journal

/// Commands that may be repetitions of what is not in memory any more: those that are to be looked up in the journal, and those that it has been asked for. One
/// look-up is under way at a time, and takes along whatever has come together by then.
struct LookUps {
    private var due: [WaitingCommand] = []
    private var asked: [WaitingCommand] = []

    var count: Int { due.count + asked.count }

    mutating func add(_ command: WaitingCommand) { due.append(command) }

    /// What the journal is to be asked for now; nil while it is being asked, or for nothing.
    mutating func begin() -> [CommandKey]? {
        guard !due.isEmpty, asked.isEmpty else { return nil }
        asked = due
        due = []
        return asked.compactMap(\.key)
    }

    /// The journal has answered; these had been asked for.
    mutating func end() -> [WaitingCommand] {
        defer { asked = [] }
        return asked
    }
}
