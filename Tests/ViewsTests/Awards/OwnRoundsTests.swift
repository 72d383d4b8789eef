import Conference
import Fixtures
import StrictJSON
import Testing
import Views

/// A room looks ahead to its own rounds of the whole day, long before they are near the platform.
struct OwnRoundsTests {
    private func own(_ who: Principal, _ conference: ConferenceState) throws -> JSON? {
        let device = try #require(conference.participants[who])
        return try Projection.ownBytes(of: .ownRounds, for: device, in: conference).map { try JSONReader.read($0) }
    }

    private func rounds(_ who: Principal, _ conference: ConferenceState) throws -> [JSON] {
        guard case .array(let rows)? = try own(who, conference)?["list"] else { return [] }
        return rows
    }

    @Test func `from the morning on Van Ban knows its round and how many minutes of others go before it`() throws {
        let played = try PlayedConference(.laoCaiAwards)
        let row = try #require(try rounds(.vanBan, played.conference).first)
        #expect(try rounds(.vanBan, played.conference).count == 1)
        #expect(row["round"] == "r6c" && row["item"] == "i8" && row["state"] == "planned" && row["count"] == .int(1))
        #expect(row["award"]?["vi"] == .string(try #require(played.conference.awards.awards["co-tinh"]).name.vi))
        let before = played.conference.awards.plan.order.prefix { $0 != "r6c" }.compactMap { played.conference.awards.rounds[$0]?.minutes }
        #expect(row["ahead"] == .int(Int64(before.reduce(0, +))))
        #expect(try own(.bacHa, played.conference) == nil, "nobody receives in Bac Ha")
    }

    @Test func `what goes before it becomes less with every round that is called, and a round that is over is told no more`() throws {
        var played = try PlayedConference(.laoCaiAwards, at: "i8")
        var ahead: [JSON] = []
        var states: [JSON] = []
        while played.conference.agenda.course.current == "i8" {
            if let row = try rounds(.vanBan, played.conference).first {
                if let minutes = row["ahead"], minutes != ahead.last { ahead.append(minutes) }
                if let state = row["state"], state != states.last { states.append(state) }
            } else {
                states.append(.null)
            }
            guard try played.presses(override: .all) else { break }
        }
        let order = played.conference.awards.plan.order.prefix { $0 != "r6c" }
        #expect(ahead.count == order.count + 1 && ahead.last == .int(0))
        #expect(states.prefix(4) == ["planned", "called", "onstage", "conferred"])
        #expect(states.dropFirst(4).allSatisfy { $0 == .null })
    }
}
