internal import Conference
internal import StrictJSON

extension ConferenceState {
    /// Notices to all are public; what is for somebody stands in their own overlay; the staff see every one and who has read it.
    func noticeJSON(_ id: NoticeID, _ isStaff: Bool) -> JSON? {
        guard let notice = noticesShown.first(where: { $0.id == id }), isStaff || notice.to == .all else { return nil }
        return notice.json(("readBy", isStaff ? .array(notice.readBy.map(\.json)) : JSON?.none))
    }
}

extension Notices.Notice {
    func json(_ extra: (String, JSON?)) -> JSON {
        .members(("to", .string(to.text)), ("text", .string(text)), ("by", by.json), ("at", .int(at)), extra)
    }
}

extension Notices.ReadMark {
    fileprivate var json: JSON { .members(("role", .string(by.role.rawValue)), ("person", by.person.json), ("at", .int(at))) }
}
