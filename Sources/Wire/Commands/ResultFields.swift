public import Conference
public import StrictJSON

extension LogEntry {
    /// What the answer to its sender carries beyond the position, the same whenever it is asked again.
    public var resultFields: [JSON.Member] {
        let created = events.lazy.compactMap(\.created).first.map { JSON.Member("created", .string($0)) }
        return [created].compactMap(\.self) + events.flatMap(\.resultFields)
    }
}

extension Event {
    fileprivate var resultFields: [JSON.Member] {
        switch self {
        case .pledges(.answered(let id, let state, let given, _)): [JSON.Member("receipt", given.receipt(of: id, state))]
        case .pledges(.codeIssued(_, _, let expiresAt)): [JSON.Member("expiresAt", .int(expiresAt))]
        default: []
        }
    }
}
