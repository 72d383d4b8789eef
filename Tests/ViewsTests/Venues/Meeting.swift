import Conference
import Foundation
import Views

/// A conference on which views are tested, done step by step like the gateway does.
struct Meeting {
    private(set) var conference = ConferenceState()
    private(set) var now: Milliseconds = 1_642_401_600_000

    /// The hall, Si Ma Cai, Sa Pa, and as many more venues as are asked for, each with its device; two operators, and a roll call as the only item.
    init(venues more: Int = 0, guests: [Guest] = [], people: [Person] = []) throws {
        let named = [
            Venue(
                id: "hoi-truong", name: BilingualText("Hội trường tỉnh", en: "Provincial hall"), isHall: true, capacity: 300, expected: 250),
            Venue(id: "si-ma-cai", name: BilingualText("Huyện Si Ma Cai", en: "Si Ma Cai District"), expected: 60, leader: "lanh-dao"),
            Venue(id: "sa-pa", name: BilingualText("Thị xã Sa Pa", en: "Sa Pa Town"), expected: 60),
        ]
        let others = (0..<more).map {
            Venue(id: VenueID("diem-cau-\($0)"), name: BilingualText("Điểm cầu số \($0)", en: "Connection point \($0)"), expected: 40)
        }
        let all = named + others
        let devices = all.map { Participant(.venue, PersonID($0.id.text), name: $0.name.vi, venue: $0.id) }
        let staff = [Participant(.operator, "operator-1", name: "Tổ kỹ thuật số 1"), Participant(.mc, "mc-1", name: "Người dẫn")]
        let about = Lifecycle.About(title: "Hội nghị tổng kết", place: "Lào Cai", zone: "Asia/Ho_Chi_Minh", startsAt: now)
        let roll = Agenda.Item(id: "i1", kind: .rollcall, title: "Điểm danh", plannedMinutes: 20)
        let opening = Opening(
            about: about, people: people, venues: all, participants: staff + devices, items: [roll], guests: guests)
        try does(.system(.read(opening, digest: "digest")), by: .system)
    }

    mutating func does(_ command: Command, by: Principal) throws {
        now += .perSecond
        let events = try conference.decide(command, by: by, at: now, facts: Facts())
        conference.apply(LogEntry(seq: conference.seq + 1, at: now, by: by, op: command.op?.name ?? "", events: events))
    }

    func whole(of audience: Audience) -> [ViewKey: [UInt8]] {
        var view: [ViewKey: [UInt8]] = [:]
        for key in Projection.keys(in: conference, for: audience) { view[key] = Projection.bytes(of: key, in: conference, for: audience) }
        return view
    }

    func mine(of who: Principal) throws -> [ViewKey: [UInt8]] {
        guard let participant = conference.participants[who] else { throw Nobody(who: who) }
        var overlay: [ViewKey: [UInt8]] = [:]
        for key in Projection.ownKeys(of: participant, in: conference) {
            overlay[key] = Projection.ownBytes(of: key, for: participant, in: conference)
        }
        return overlay
    }

    struct Nobody: Error {
        let who: Principal
    }
}

extension Principal {
    static let operatorOne = Principal(.operator, "operator-1")
    static let siMaCai = Principal(.venue, "si-ma-cai")
    static let saPa = Principal(.venue, "sa-pa")
}
