import Conference
import Fixtures
import Testing

struct GuestsTests {
    @Test func `a guest given up arrives after all, and the deputy's name is forgotten`() throws {
        var hall = try Hall.laoCai
        #expect(try hall.guest("trinh-xuan-truong").state == .expected)
        try hall.when(.guest(.absent("trinh-xuan-truong")), by: .operatorOne)
        #expect(try hall.guest("trinh-xuan-truong").state == .absent)
        let deputy = Guest.Substitute(name: "Người dự thay", title: "Phó Chủ tịch UBND tỉnh")
        try hall.when(.guest(.substitute("trinh-xuan-truong", deputy)), by: .operatorOne)
        #expect(try hall.guest("trinh-xuan-truong").state == .substituted)
        #expect(try hall.guest("trinh-xuan-truong").substitute == deputy)
        let arrived = try hall.when(.guest(.arrive("trinh-xuan-truong")), by: .operatorOne)
        #expect(try hall.guest("trinh-xuan-truong").state == .present)
        #expect(try hall.guest("trinh-xuan-truong").substitute == nil)
        #expect(try hall.guest("trinh-xuan-truong").since == arrived.at)
    }

    @Test func `what two operators tell of a guest is recorded once, and another deputy is another thing`() throws {
        var hall = try Hall.laoCai
        let deputy = Guest.Substitute(name: "Người dự thay số 1")
        try hall.when(.guest(.substitute("dang-xuan-phong", deputy)), by: .operatorOne)
        hall.refuses(
            .guest(.substitute("dang-xuan-phong", deputy)), .conflict, .guestAsRecorded, by: .operatorTwo,
            args: ["guest": "dang-xuan-phong", "state": "substituted"])
        try hall.when(.guest(.substitute("dang-xuan-phong", Guest.Substitute(name: "Người dự thay số 2"))), by: .operatorTwo)
        #expect(try hall.guest("dang-xuan-phong").substitute?.name == "Người dự thay số 2")
    }

    @Test func `a venue tells of its own guests only`() throws {
        var hall = try Hall.laoCai
        try hall.when(.guest(.arrive("lanh-dao-si-ma-cai")), by: .siMaCai)
        hall.refuses(.guest(.arrive("dang-xuan-phong")), .forbidden, .guestNotYours, by: .siMaCai, args: ["guest": "dang-xuan-phong"])
        hall.refuses(.guest(.absent("lanh-dao-si-ma-cai")), .forbidden, .guestNotYours, by: .saPa)
        hall.refuses(.guest(.arrive("nguyen-van-a")), .notFound, .guestUnknown, by: .operatorOne, args: ["guest": "nguyen-van-a"])
    }

    @Test func `files read anew keep who has come, and take away nobody of whom something was told`() throws {
        var hall = try Hall.laoCai
        try hall.when(.guest(.arrive("lanh-dao-si-ma-cai")), by: .siMaCai)
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        try hall.when(.venue(.help("Mất tiếng")), by: .siMaCai)
        var opening = Opening.laoCai
        opening.venues[8].expected = 60
        opening.guests[2].rank = 9
        try hall.when(.system(.read(opening, digest: "second")), by: .system)
        #expect(try hall.guest("lanh-dao-si-ma-cai").state == .present)
        #expect(try hall.guest("lanh-dao-si-ma-cai").rank == 9)
        #expect(try hall.venue("si-ma-cai").attendance?.count == 42)
        #expect(try hall.venue("si-ma-cai").expected == 60)
        var without = opening
        without.guests.removeLast()
        hall.refuses(
            .system(.read(without, digest: "third")), .conflict, .programmeInUse, by: .system, args: ["what": "lanh-dao-si-ma-cai"])
        without = opening
        without.venues.remove(at: 8)
        hall.refuses(.system(.read(without, digest: "third")), .conflict, .programmeInUse, by: .system, args: ["what": "si-ma-cai"])
    }
}
