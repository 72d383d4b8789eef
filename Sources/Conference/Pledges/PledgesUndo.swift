/// Undo takes back opening and closing. The other fields stand here because a revision or a cancellation since then stands in its way.
extension Pledge: Undoable {
    static let lenses: [Lens<Pledge>] = [
        Lens("version", \.version), Lens("text", \.text), Lens("digest", \.digest), Lens("state", \.state),
        Lens("presentedAt", \.presentedAt), Lens("openedAt", \.openedAt), Lens("closing", \.closing),
    ]
    var entity: EntityKey { .pledge(id) }
}

extension Pledges.Event {
    var about: EntityKey {
        switch self {
        case .presented(let id, _), .opened(let id, _), .closed(let id, _), .cancelled(let id, _, _), .revised(let id, _, _, _): .pledge(id)
        case .answered(let id, _, _, _), .voided(let id, _, _, _), .codeIssued(let id, _, _): .answer(id)
        case .signatorySet(let unit, _, _): .unit(unit)
        }
    }

    var isUndoable: Bool {
        switch self {
        case .opened, .closed: true
        default: false
        }
    }
}
