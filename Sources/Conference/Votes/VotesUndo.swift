/// Undo takes back an opening and a closing. What venues have counted is theirs.
extension Vote: Undoable {
    static let lenses: [Lens<Vote>] = [
        Lens("state", \.state), Lens("openedAt", \.openedAt), Lens("openedIn", \.openedIn), Lens("closedAt", \.closedAt),
        Lens("result", \.result), Lens("note", \.note),
    ]
    var entity: EntityKey { .vote(id) }
}
