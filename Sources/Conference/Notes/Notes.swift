/// What the minutes are to say beyond what the journal knows by itself: summaries of what was said, conclusions.
///
/// They are written while the hall goes on and after its end, until the seal.
public struct Notes: Equatable, Sendable {
    public struct Note: Entity {
        public let id: NoteID
        /// The entity that it is about: an item, a venue, the conference.
        public let about: EntityKey
        public internal(set) var text: String
        public let by: Principal
        public let at: Milliseconds
        public internal(set) var editedBy: Principal?
        public internal(set) var editedAt: Milliseconds?
    }

    public internal(set) var notes = Table<Note>()

    /// The most that are written. None is ever dropped, because the minutes are made of them.
    public static let most = 500

    public enum Command: Equatable, Sendable {
        case add(about: EntityKey, text: String)
        case edit(NoteID, text: String)
    }

    public enum Event: Equatable, Sendable {
        case added(NoteID, about: EntityKey, text: String, by: Principal, at: Milliseconds)
        case edited(NoteID, text: String, by: Principal, at: Milliseconds)
    }

    /// One that a step had brought which was taken back; none else is ever dropped.
    mutating func remove(_ id: NoteID) { notes[id] = nil }

    mutating func apply(_ event: Event) {
        switch event {
        case .added(let id, let about, let text, let by, let at): notes[id] = Note(id: id, about: about, text: text, by: by, at: at)
        case .edited(let id, let text, let by, let at):
            notes.update(id) {
                $0.text = text
                $0.editedBy = by
                $0.editedAt = at
            }
        }
    }
}
