internal import Conference

extension Notices.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .noticeSend:
            self = .send(
                to: try Notices.Addressee(fields.required("to")),
                text: try fields.string("text", max: WireLimits.noticeCharacters, newlines: true))
        case .noticeRead: self = .read(NoticeID(try fields.id("notice")))
        default: preconditionFailure("\(op.rawValue) is not a command of the notices")
        }
    }
}

extension Notices.Addressee {
    /// `all`, `podium`, `venue/<id>`, `unit/<id>` or `person/<role>/<person>`.
    fileprivate init(_ field: Field) throws(BadField) {
        let parts = try field.opaque(max: WireLimits.keyBytes).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.dropFirst().allSatisfy({ ItemID.allows($0) }) else { throw field.bad(.badValue) }
        switch (parts[0], parts.count) {
        case ("all", 1): self = .all
        case ("podium", 1): self = .podium
        case ("venue", 2): self = .venue(VenueID(parts[1]))
        case ("unit", 2): self = .unit(UnitID(parts[1]))
        case ("person", 3):
            guard let role = Role(rawValue: parts[1]), role != .system else { throw field.bad(.badValue) }
            self = .participant(Principal(role, PersonID(parts[2])))
        default: throw field.bad(.badValue)
        }
    }
}
