import Conference
internal import StrictJSON

/// The secretary's notes, for the staff.
struct NotesProjection: JSONProjection {
    /// The newest notes that the staff's view carries, and the bytes of text that they may take together.
    private static let (most, textBytes) = (20, 6 * 1024)

    private let notes: Table<Notes.Note>

    init(_ conference: __shared ConferenceState) { notes = conference.notes.notes }

    static func viewKey(_ id: NoteID) -> ViewKey { .entity(.note(id)) }

    /// The working set: the newest whose texts together stay within the view's measure; at least the newest of all.
    private var shown: ArraySlice<Notes.Note> { notes.rows.newest(Self.most, within: Self.textBytes) { $0.text.utf8.count } }

    func keys(for audience: Audience) -> [NoteID] { audience == .staff ? shown.map(\.id) : [] }

    func json(of id: NoteID, for audience: Audience) -> JSON? {
        audience == .staff ? shown.first { $0.id == id }?.json : nil
    }

    func keysTouched(since old: Self, by changed: [EntityKey]) -> [NoteID] { moved(old.shown.map(\.id), shown.map(\.id)) }

    static let lists = [
        ListDocument<Self>("notes", isStaffOnly: true, of: { feature, _ in feature.notes.rows }, row: { _, note, _ in note.json })
    ]
}

extension Notes.Note {
    fileprivate var json: JSON {
        .members(
            ("about", .string(about.text)), ("text", .string(text)), ("by", by.json), ("at", .int(at)), ("editedBy", editedBy?.json),
            ("editedAt", editedAt.map(JSON.int)))
    }
}
