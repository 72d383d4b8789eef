extension Notices {
    enum Op: String, FeatureOp {
        case send = "notice.send"
        case read = "notice.read"

        var spec: OpSpec {
            switch self {
            case .send: OpSpec([.mc, .operator, .chair], during: .unsealed)
            case .read: OpSpec([.mc, .operator, .chair, .venue, .delegate], during: .unsealed, needsControl: false)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .send:
                .notices(
                    .send(
                        to: try Addressee(fields.required("to")),
                        text: try fields.string("text", max: StateLimits.noticeCharacters, newlines: true)))
            case .read: .notices(.read(try fields.id("notice")))
            }
        }
    }
}

extension Notices.Command {
    var op: Notices.Op {
        switch self {
        case .send: .send
        case .read: .read
        }
    }
}

extension Notices.Addressee {
    /// `all`, `podium`, `venue/<id>`, `unit/<id>` or `person/<role>/<person>`.
    fileprivate init(_ field: Field) throws(BadField) {
        let parts = try field.opaque(max: StateLimits.keyBytes).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
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
