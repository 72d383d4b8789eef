/// The run of show (chương trình): which item is on, what comes next, what was planned and what happened.
///
/// One item at most is current. `advance` names the item it leaves, so that of two MCs who press at once one moves the hall and the other learns
/// that it has moved on; a bare "next" would skip an item in front of the whole province.
public struct Agenda: Equatable, Sendable {
    /// The order and the place in it: one entity, because whoever advances must have seen both.
    public struct Course: Entity {
        public internal(set) var order: [ItemID] = []
        public internal(set) var current: ItemID?
        /// When the first item of the day began.
        public internal(set) var startedAt: Milliseconds?

        public var id: EntityKey { .agenda }
    }

    public internal(set) var items = Table<Item>()
    public internal(set) var course = Course()

    init(_ items: [Item] = []) {
        self.items = Table(items)
        course.order = items.map(\.id)
    }

    public var currentItem: Item? { course.current.flatMap { items[$0] } }

    /// The items in the order of the day.
    public var inOrder: [Item] { course.order.compactMap { items[$0] } }

    /// The item that `advance` would enter: the first one still planned after the place that the day has reached. Items passed over on the way are
    /// entered by `jump` only; after the last nothing follows until one is inserted behind it.
    public var next: Item? { next(after: course.current) }

    /// The same for an `advance` out of this item, which the day may not have reached yet; nil: out of none.
    public func next(after item: ItemID?) -> Item? { placeOfNext(after: item).map { items.rows[$0] } }

    /// Where the current item and the next one stand in the table: an item is long, and whoever asks them for one field need not copy them.
    public var placesOfNowAndNext: [Int] {
        [course.current.flatMap { items.place(of: $0) }, placeOfNext(after: course.current)].compactMap(\.self)
    }

    private func placeOfNext(after item: ItemID?) -> Int? {
        let left = item.flatMap { course.order.firstIndex(of: $0) } ?? reached
        let ahead = course.order[(left.map { $0 + 1 } ?? 0)...]
        return ahead.lazy.compactMap { items.place(of: $0) }.first { items.rows[$0].state == .planned }
    }

    /// The place of the current item or, when none is on, of the last one that was; nil before the day has begun.
    var reached: Int? {
        if let current = course.current { return course.order.firstIndex(of: current) }
        return course.order.lastIndex { items.place(of: $0).flatMap { items.rows[$0].actualEnd } != nil }
    }

    public enum Command: Equatable, Sendable {
        /// `override`: also while a round holds the platform, which is cleared by it.
        case advance(from: ItemID?, override: Override = .nothing)
        case jump(to: ItemID, override: Override = .nothing)
        case skip(ItemID, override: Override = .nothing)
        case insert(after: ItemID?, NewItem)
        case edit(ItemID, [Change])
        case move(ItemID, after: ItemID?)
        case extend(minutes: Int)
    }

    /// What the day inserts: an item without a name yet.
    public struct NewItem: Equatable, Sendable {
        public var kind: Kind
        public var title: BilingualText
        public var minutes: Int
        public var changes: [Change]

        public init(kind: Kind, title: BilingualText, minutes: Int, changes: [Change] = []) {
            self.kind = kind
            self.title = title
            self.minutes = minutes
            self.changes = changes
        }
    }

    /// One field of an item that the staff may set; nil empties it.
    public enum Change: Equatable, Sendable {
        case kind(Kind)
        case title(BilingualText)
        case minutes(Int)
        case quiet(Bool)
        case publicClock(Bool)
        case ledBy(Leader?)
        case who([Speaker])
        case venue(VenueID?)
        case notes(String?)
        case script(BilingualText?)
        case resumesAt(Milliseconds?)
        case video(String?)
    }

    public enum Event: Equatable, Sendable {
        /// The current item is over.
        case left(ItemID, as: State, at: Milliseconds, despite: [Reason] = [])
        /// This item is on.
        case entered(ItemID, at: Milliseconds)
        case skipped(ItemID)
        case inserted(Item, after: ItemID?)
        case edited(ItemID, [Change])
        case moved(ItemID, after: ItemID?)
        case extended(ItemID, minutes: Int)
    }
}
