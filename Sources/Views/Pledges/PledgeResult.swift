public import Conference
public import StrictJSON

extension Pledges.Event {
    /// What its sender alone is told.
    var resultFields: [JSON.Member] {
        switch self {
        case .answered(let id, let state, let given, _): [JSON.Member("receipt", given.receipt(of: id, state))]
        case .codeIssued(_, _, let expiresAt): [JSON.Member("expiresAt", .int(expiresAt))]
        case .presented, .opened, .closed, .cancelled, .revised, .voided, .signatorySet: []
        }
    }
}

extension Answer.Given {
    /// What the server attests: this unit answered so to this text, at this position, and by a key of which kind its device has signed, if it has.
    public func receipt(of id: AnswerID, _ state: Answer.State) -> JSON {
        .members(
            ("pledge", id.pledge.json), ("unit", id.unit.json), ("version", .number(version)), ("digest", .string(digest)),
            ("seq", .number(seq)), ("at", .int(at)), ("how", .string(how.rawValue)), ("state", .string(state.rawValue)),
            ("device", (device?.kind).map { .string($0.rawValue) }))
    }
}
