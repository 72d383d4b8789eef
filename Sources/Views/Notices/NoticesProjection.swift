import Conference
internal import StrictJSON

/// Notices to all are public; what is for somebody stands in their own overlay; the staff see every one and who has read it.
struct NoticesProjection: JSONProjection {
    /// The newest notices that a view carries, and the bytes of text that they may take together.
    private static let (most, textBytes) = (20, 3 * 1024)

    private let notices: Table<Notices.Notice>
    /// A notice to a unit is its signatory's, whoever that has become.
    private let participants: Table<Participant>

    init(_ conference: __shared ConferenceState) {
        notices = conference.notices.notices
        participants = conference.participants
    }

    static func viewKey(_ id: NoticeID) -> ViewKey { .entity(.notice(id)) }

    /// The working set: the newest, as many as fit.
    private var shown: ArraySlice<Notices.Notice> { notices.rows.newest(Self.most, within: Self.textBytes) { $0.text.utf8.count } }

    private func shown(_ id: NoticeID) -> Notices.Notice? { shown.first { $0.id == id } }

    func keys(for audience: Audience) -> [NoticeID] { shown.filter { audience == .staff || $0.to == .all }.map(\.id) }

    func json(of id: NoticeID, for audience: Audience) -> JSON? {
        guard let notice = shown(id), audience == .staff || notice.to == .all else { return nil }
        return notice.json(("readBy", audience == .staff ? .array(notice.readBy.map(\.json)) : JSON?.none))
    }

    func keysTouched(since old: Self, by changed: [EntityKey]) -> [NoticeID] {
        moved(old.shown.map(\.id), shown.map(\.id)) + (participants == old.participants ? [] : shown.map(\.id))
    }

    func ownKeys(of participant: Participant) -> [NoticeID] { shown.filter { $0.isFor(participant) }.map(\.id) }

    func ownJSON(of id: NoticeID, for participant: Participant) -> JSON? {
        guard let notice = shown(id), notice.isFor(participant) else { return nil }
        return notice.json(("read", .bool(notice.isRead(by: participant.who))))
    }

    static func owners(of id: NoticeID, in conference: ConferenceState) -> Owners { .anybody }
}

extension Notices.Notice {
    fileprivate func json(_ extra: (String, JSON?)) -> JSON {
        .members(("to", .string(to.text)), ("text", .string(text)), ("by", by.json), ("at", .int(at)), extra)
    }
}

extension Notices.ReadMark {
    fileprivate var json: JSON { .members(("role", .string(by.role.rawValue)), ("person", by.person.json), ("at", .int(at))) }
}

extension Notices.Addressee {
    /// As a command names it.
    fileprivate var text: String {
        switch self {
        case .all: "all"
        case .podium: "podium"
        case .venue(let id): "venue/" + id.text
        case .unit(let id): "unit/" + id.text
        case .participant(let who): "person/" + who.role.rawValue + "/" + who.person.text
        }
    }
}
