internal import Cards
public import Conference

/// The day as it was held: what came of it, and the history that it came of.
public struct HeldDay: DayOnPaper {
    let conference: ConferenceState
    let chronicle: Chronicle
    let clock: PaperClock
    /// When its papers are written, a time of the wall.
    let now: Milliseconds
    /// What each item is made of, by its name.
    private let works: [ItemID: WorkAhead]

    /// - Parameter chronicle: of exactly the positions that `conference` is made of.
    public init(_ conference: ConferenceState, _ chronicle: Chronicle, at now: Milliseconds) {
        self.conference = conference
        self.chronicle = chronicle
        self.now = now
        clock = PaperClock(zone: conference.lifecycle.about.zone)
        works = Dictionary(
            uniqueKeysWithValues: conference.agenda.inOrder.map { ($0.id, WorkAhead(in: $0, of: conference, isWhole: true)) })
    }

    /// Whether the conference was ended; until then its minutes are a draft.
    public var isOver: Bool {
        switch conference.lifecycle.state {
        case .ended, .sealed: true
        case .preparing, .live, .paused: false
        }
    }

    /// When it was ended; nil: it is not, or not any more.
    var endedAt: Milliseconds? { isOver ? chronicle.ending?.at : nil }

    var heldAt: Milliseconds { chronicle.opening.map { conference.clock.shown($0.at) } ?? about.startsAt }

    var lettersDate: Milliseconds { now }

    var pageRemark: String { isOver ? "" : "dự thảo, lập lúc \(clock.time(now))" }

    var titleRemark: String {
        isOver ? "" : "DỰ THẢO, lập lúc \(clock.time(now)) \(clock.dayInWords(now)): hội nghị chưa kết thúc."
    }

    func work(in item: ItemID) -> WorkAhead? { works[item] }
}

/// Times that the server stamped, as the hall saw them.
extension HeldDay {
    /// “14:03”
    func time(_ stamped: Milliseconds) -> String { clock.time(conference.clock.shown(stamped)) }

    /// “14:03–14:21”; one that lasts is open at its end.
    func span(_ from: Milliseconds?, _ until: Milliseconds?) -> String {
        [from, until].map { $0.map(time) ?? "…" }.joined(separator: "–")
    }

    /// Whole minutes between two, rounded; at least one.
    func minutes(_ from: Milliseconds, _ until: Milliseconds) -> Int { max(1, Int((until - from + .perMinute / 2) / .perMinute)) }

    /// Whether any of it was while the conference was on.
    func isOfTheDay(_ from: Milliseconds?, _ until: Milliseconds?) -> Bool {
        guard let opened = chronicle.opening?.at else { return false }
        return (until ?? .max) > opened && (from ?? 0) < (endedAt ?? .max)
    }

    /// The position at which it happened, small, for whoever looks it up in the record; nothing where there is none.
    func position(of fact: Fact) -> String { chronicle.position(of: fact).map(position) ?? "" }

    func position(_ seq: Int) -> String { " <small class=\"seq\">[\(seq)]</small>" }
}
