/// What the sender of a command does in spite of what speaks against it.
public enum Override: Equatable, Sendable {
    /// The field that says so. To close a list of signatures has a word of its own, because the unsigned are marked by it and nobody may do so by habit.
    public enum Word: String, CaseIterable, Sendable {
        case confirm, force
    }

    case nothing
    /// `true`, as pages send it that know of one reason only: whatever it is, as long as nothing else stands in the way.
    case single
    case reasons([Reason])
    /// Whatever it is. Nobody sends this; the plan of the day is made as if everything were meant.
    case all

    /// The reasons that are overridden, for the record.
    /// - Throws: all that stands in the way, if not all of it is meant.
    func of(_ objections: [Objection]) throws(Rejection) -> [Reason] {
        let reasons = objections.map(\.reason)
        guard let first = objections.first, !covers(reasons) else { return reasons }
        throw Rejection(.conflict, first.reason, args: first.args, objections: objections)
    }

    private func covers(_ reasons: [Reason]) -> Bool {
        switch self {
        case .nothing: reasons.isEmpty
        case .single: reasons.count <= 1
        case .reasons(let meant): reasons.allSatisfy(meant.contains)
        case .all: true
        }
    }
}
