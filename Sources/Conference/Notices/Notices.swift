/// Messages (thông báo) to a venue, a unit, the podium, a person or all: what the hall has to say without interrupting the picture.
public struct Notices: Equatable, Sendable {
    public struct Notice: Entity {
        public let id: NoticeID
        public let to: Addressee
        public let text: String
        public let by: Principal
        public let at: Milliseconds
        public internal(set) var readBy: [ReadMark] = []
    }

    public struct ReadMark: Equatable, Sendable {
        public let by: Principal
        public let at: Milliseconds
    }

    /// Whom a notice is for.
    public enum Addressee: Equatable, Sendable {
        case all
        /// Those who conduct: MCs and chair.
        case podium
        case venue(VenueID)
        case unit(UnitID)
        case participant(Principal)
    }

    public internal(set) var notices = Table<Notice>()
    var sent = 0

    /// The most that are kept; beyond it the oldest goes, so that a day of chatter cannot grow the state without end.
    public static let mostKept = 200

    public enum Command: Equatable, Sendable {
        case send(to: Addressee, text: String)
        case read(NoticeID)
    }

    public enum Event: Equatable, Sendable {
        case sent(NoticeID, to: Addressee, text: String, by: Principal, at: Milliseconds)
        case read(NoticeID, by: Principal, at: Milliseconds)
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .sent(let id, let to, let text, let by, let at):
            sent += 1
            notices[id] = Notice(id: id, to: to, text: text, by: by, at: at)
            if notices.count > Self.mostKept, let oldest = notices.rows.first { notices[oldest.id] = nil }
        case .read(let id, let by, let at): notices.update(id) { $0.readBy.append(ReadMark(by: by, at: at)) }
        }
    }
}

extension Notices.Notice {
    /// Whether it stands in this participant's own overlay. A notice to all is public and in nobody's overlay.
    public func isFor(_ participant: Participant) -> Bool {
        switch to {
        case .all: false
        case .podium: participant.who.role == .mc || participant.who.role == .chair
        case .venue(let venue): participant.who.role == .venue && participant.venue == venue
        case .unit(let unit): participant.units.contains(unit)
        case .participant(let who): participant.who == who
        }
    }

    public func isRead(by who: Principal) -> Bool { readBy.contains { $0.by == who } }
}
