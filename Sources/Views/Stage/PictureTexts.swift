public import Conference

/// The texts of the state that have to stand in a picture of the hall's screen, in the order in which they stand: its head, and names of a list that turns page by page.
///
/// The page that paints the picture says which texts stand in it; this is reckoned from the state alone, by code that shares nothing with the page, so that what one of
/// the two gets wrong the other does not. Sentences that are the page's own (“Đang trao”), numbers, clocks and what may be left out for want of room are not in it.
public struct PictureTexts: Equatable, Sendable {
    /// What stands there on every page.
    public internal(set) var head: [String] = []
    /// What turns; empty where nothing does.
    public internal(set) var names: [String] = []
    /// Whole pictures that stand there in turn with the list, as the text of a pledge does with the board of who has signed.
    public internal(set) var others: [[String]] = []
    /// Behind all of them.
    public internal(set) var message: String?

    init(_ head: [String] = [], names: [String] = [], others: [[String]] = []) {
        self.head = head
        self.names = names
        self.others = others
    }

    /// What may stand there: `names` as the page says, or everything that has no list. Nil where the page names a part of the list that there is not, or none of one.
    public func pictures(showing shown: Range<Int>?) -> [[String]]? {
        let tail = message.map { [$0] } ?? []
        guard let shown else { return ((names.isEmpty ? [head] : []) + others).map { $0 + tail } }
        guard !names.isEmpty, !shown.isEmpty, shown.upperBound <= names.count else { return nil }
        return [head + names[shown] + tail]
    }
}

extension PictureTexts {
    /// Of the hall's screen as it stands now, in this language where the state has it.
    public init(ofHallIn conference: ConferenceState, english: Bool) {
        guard let screen = conference.stage.screens[.main], screen.mode != .held else {
            self.init()
            return
        }
        let scene = screen.scene(following: conference.followedScene)
        let hall = PictureHall(conference, english: english)
        self = ProjectionRegistry.texts(of: scene, in: hall) ?? hall.item(of: scene)
        if !hall.isCalm(scene) { message = screen.message }
    }
}

/// What the texts of a scene are reckoned from.
struct PictureHall {
    let conference: ConferenceState
    private let isEnglish: Bool

    init(_ conference: ConferenceState, english: Bool) {
        self.conference = conference
        isEnglish = english
    }

    func text(_ text: BilingualText) -> String { isEnglish ? text.en ?? text.vi : text.vi }

    /// “Ông Giàng Seo Vần”: as a list on the wall names somebody.
    func addressed(_ name: String, _ salutation: String?) -> String {
        guard let salutation, let first = salutation.first else { return name }
        return first.uppercased() + salutation.dropFirst() + " " + name
    }

    func itemMeant(by scene: Stage.Scene) -> Agenda.Item? {
        scene.about.lazy.compactMap { if case .item(let id) = $0 { conference.agenda.items[id] } else { nil } }.first
    }

    /// Any scene that has nothing of its own to show: who the item names, else its title; without an item the emblem.
    func item(of scene: Stage.Scene) -> PictureTexts {
        guard let item = itemMeant(by: scene) else { return PictureTexts() }
        return PictureTexts(item.who.isEmpty ? [text(item.title)] : item.who.map(\.name))
    }

    /// While nothing may move on the wall no message stands there either.
    func isCalm(_ scene: Stage.Scene) -> Bool {
        let isStill: Set<Stage.Scene.Kind> = [.anthem, .silence, .emblem]
        return isStill.contains(scene.kind) || conference.agenda.currentItem?.quiet == true
    }
}
