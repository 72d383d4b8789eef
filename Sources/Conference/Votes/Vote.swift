/// One show of hands (biểu quyết giơ tay).
///
/// planned –`open`→ open –`close`→ closed. Leaving the item with an open one drops it, without a result; what was planned can then be opened anew.
public struct Vote: Entity {
    public enum State: String, CaseIterable, Sendable {
        case planned, open, closed, dropped
    }

    public let id: VoteID
    public let motion: Motion
    /// In which item the programme has it; nil for one that was put on the day.
    public let item: ItemID?
    public internal(set) var state: State = .planned
    public internal(set) var openedAt: Milliseconds?
    /// The item that was on.
    public internal(set) var openedIn: ItemID?
    public internal(set) var closedAt: Milliseconds?
    public internal(set) var result: VoteResult?
    /// What the minutes say of it.
    public internal(set) var note: NoteID?

    public init(id: VoteID, motion: Motion, item: ItemID? = nil) {
        self.id = id
        self.motion = motion
        self.item = item
    }
}
