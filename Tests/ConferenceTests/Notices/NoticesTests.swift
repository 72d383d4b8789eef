import Conference
import Fixtures
import Testing

struct NoticesTests {
    /// Who of the hall has a notice in their own overlay.
    private func readers(of id: NoticeID, in hall: Hall) throws -> [Principal] {
        let notice = try hall.notice(id)
        return hall.conference.participants.rows.filter(notice.isFor).map(\.who)
    }

    @Test func `a notice says who sent it, when, and is named in the order of sending`() throws {
        var hall = try Hall.laoCai(at: 6)
        let logEntry = try hall.when(.notices(.send(to: .all, text: "Giải lao 10 phút")), by: .operatorOne)
        #expect(logEntry.events.compactMap(\.created) == ["n1"])
        let notice = try hall.notice("n1")
        #expect(notice.by == .operatorOne)
        #expect(notice.at == hall.now)
        #expect(notice.text == "Giải lao 10 phút")
    }

    @Test func `a notice to all is public and nobody's own, so nobody marks it read`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.notices(.send(to: .all, text: "Giải lao")))
        #expect(try readers(of: "n1", in: hall).isEmpty)
        hall.refuses(.notices(.read("n1")), .forbidden, .noticeNotYours, by: .siMaCai)
    }

    @Test func `a notice to a venue is for its device and not for the delegates who sit there`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.notices(.send(to: .venue("si-ma-cai"), text: "Chuẩn bị tham luận")))
        try hall.when(.notices(.send(to: .venue("hoi-truong"), text: "Bật đèn")))
        #expect(try readers(of: "n1", in: hall) == [.siMaCai])
        #expect(try readers(of: "n2", in: hall) == [Principal(.venue, "hoi-truong")])
    }

    @Test func `a notice to a unit is for who signs for it, to a person for that person`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.notices(.send(to: .unit("don-vi-15"), text: "Mời ký")))
        try hall.when(.notices(.send(to: .participant(.saPa), text: "Kiểm tra tiếng")))
        #expect(try readers(of: "n1", in: hall) == [.unit15])
        #expect(try readers(of: "n2", in: hall) == [.saPa])
    }

    @Test func `a notice to the podium is for every MC and the chair`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.notices(.send(to: .podium, text: "Khách đến muộn")), by: .operatorOne)
        #expect(try readers(of: "n1", in: hall).map(\.person.text) == ["mc-1", "mc-2", "mc-3", "chu-tri"])
    }

    @Test func `the chair speaks to the podium and to an MC, to nobody else`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.notices(.send(to: .podium, text: "Rút ngắn tham luận")), by: .chair)
        try hall.when(.notices(.send(to: .participant(.secondMC), text: "Rút ngắn")), by: .chair)
        for other in [Notices.Addressee.all, .venue("si-ma-cai"), .unit("don-vi-15"), .participant(.saPa), .participant(.operatorOne)] {
            hall.refuses(.notices(.send(to: other, text: "Chào")), .forbidden, .noticeNotYours, by: .chair)
        }
    }

    @Test func `a notice that nobody could receive is refused`() throws {
        let hall = try Hall.laoCai(at: 6)
        for nobody in [Notices.Addressee.venue("ha-giang"), .unit("don-vi-99"), .participant(Principal(.mc, "mc-9"))] {
            hall.refuses(.notices(.send(to: nobody, text: "Chào")), .notFound, .noticeUnknownRecipient)
        }
    }

    @Test func `a read mark names who read and when, once for each reader`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.notices(.send(to: .podium, text: "Khách đến muộn")), by: .operatorOne)
        try hall.when(.notices(.read("n1")), by: .mc)
        let read = hall.now
        try hall.when(.notices(.read("n1")), by: .chair)
        #expect(try hall.notice("n1").readBy.map(\.by) == [.mc, .chair])
        #expect(try hall.notice("n1").readBy.map(\.at) == [read, hall.now])
        hall.refuses(.notices(.read("n1")), .conflict, .noticeAlreadyRead, by: .mc)
    }

    @Test func `nobody reads a notice for another, and none that is not there`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.notices(.send(to: .venue("si-ma-cai"), text: "Chuẩn bị")))
        hall.refuses(.notices(.read("n1")), .forbidden, .noticeNotYours, by: .saPa)
        hall.refuses(.notices(.read("n9")), .notFound, .noticeUnknown, by: .siMaCai, args: ["notice": "n9"])
    }

    @Test func `the newest 200 notices are kept, and no name is used twice`() throws {
        var hall = try Hall.laoCai(at: 6)
        for number in 1...(Notices.mostKept + 2) { try hall.when(.notices(.send(to: .all, text: "Thông báo \(number)"))) }
        #expect(hall.conference.notices.notices.count == 200)
        #expect(hall.conference.notices.notices.rows.first?.id == "n3")
        #expect(hall.conference.notices.notices.rows.last?.id == "n202")
        #expect(hall.position(of: .notice("n2")) == hall.conference.seq, "dropping a notice is a change of it")
    }
}
