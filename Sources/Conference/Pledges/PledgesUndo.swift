/// Undo takes back opening and closing. The other fields stand here because a revision or a cancellation since then stands in its way.
extension Pledge: Undoable {
    static let lenses: [Lens<Pledge>] = [
        Lens("version", \.version), Lens("text", \.text), Lens("digest", \.digest), Lens("state", \.state),
        Lens("presentedAt", \.presentedAt), Lens("openedAt", \.openedAt), Lens("closing", \.closing),
    ]
    var entity: EntityKey { .pledge(id) }
}
