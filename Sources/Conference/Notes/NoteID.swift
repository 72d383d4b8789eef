public typealias NoteID = Identifier<NoteTag>
public enum NoteTag {}
