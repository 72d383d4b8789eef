import Conference
import Fixtures
import Testing

/// Whom of a round every screen holds.
struct AwardsWindowTests {
    /// A round of so many in the hall and one at each of nine venues.
    private func round(inTheHall count: Int) -> Round {
        let hall = Round.Part(venue: "hoi-truong", recipients: (1...count).map { RecipientID("hall-\($0)") })
        let districts: [VenueID] = [
            "sa-pa", "bat-xat", "bao-thang", "bao-yen", "bac-ha", "muong-khuong", "si-ma-cai", "van-ban", "lao-cai",
        ]
        let parts = districts.map { Round.Part(venue: $0, recipients: [RecipientID("at-\($0.text)")]) }
        return Round(id: "r0", award: "co-tinh", minutes: 5, decisions: ["06/QĐ-UBND"], parts: [hall] + parts)
    }

    @Test func `a round of forty in the hall and one at each venue is named whole`() {
        let round = round(inTheHall: 40)
        #expect(round.shares(of: Awards.recipientsOfRound).flatMap(\.self) == round.recipients)
    }

    @Test func `of a round that is longer than the screens hold every venue has its share`() {
        let shares = round(inTheHall: 90).shares(of: 60)
        #expect(shares.map(\.count) == [51, 1, 1, 1, 1, 1, 1, 1, 1, 1])
        #expect(shares[0].first == "hall-1")
        #expect(round(inTheHall: 5).shares(of: 3).map(\.count) == [1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func `from the call on the window holds everybody of the round, those at the venues too`() throws {
        var hall = try Hall.awarding(from: "r0") { opening in
            let many = self.round(inTheHall: 40)
            let place = Dictionary(uniqueKeysWithValues: many.parts.flatMap { part in part.recipients.map { ($0, part.venue) } })
            opening.awards?.rounds.insert(many, at: 0)
            opening.awards?.recipients += many.recipients.map { id in
                Recipient(id: id, award: "co-tinh", kind: .collective, name: id.text, round: "r0", venue: place[id] ?? "hoi-truong")
            }
        }
        let round = try #require(hall.conference.awards.rounds.rows.first)
        try hall.when(.awards(.rite(.call, round.id, override: .all)))
        #expect(Set(round.recipients).isSubset(of: hall.conference.awards.window.recipients))
    }
}
