import Conference
import Fixtures
import StrictJSON
import Testing

@testable import Views

@Suite struct ParticipantsProjectionTests {
    @Test func `everybody's link stands in one list that only the staff have, a signatory's with the units that it signs for`() throws {
        let conference = try PlayedConference(.laoCai).conference
        guard case .array(let rows)? = Projection.list("participants", in: conference, for: .staff, at: 0) else {
            Issue.record("the staff have no such list")
            return
        }
        #expect(rows.map { $0["id"] } == conference.participants.rows.map { .string($0.who.role.rawValue + "/" + $0.who.person.text) })
        let signatories = conference.participants.rows.filter { $0.who.role == .delegate }
        #expect(rows.filter { $0["units"] != nil }.count == signatories.count && !signatories.isEmpty && signatories.count < rows.count)
        #expect(rows.contains { $0["units"] == ["don-vi-15"] && $0["generation"] == 1 })
        #expect(Projection.list("participants", in: conference, for: .public, at: 0) == nil)
    }
}
