import Conference
import Fixtures
import StrictJSON
import Testing

@testable import Views

@Suite struct ParticipantsProjectionTests {
    @Test func `the links of the signatories stand in a list that only the staff have, each with the units that it signs for`() throws {
        let conference = try PlayedConference(.laoCai).conference
        guard case .array(let rows)? = Projection.list("delegates", in: conference, for: .staff, at: 0) else {
            Issue.record("the staff have no such list")
            return
        }
        let signatories = conference.participants.rows.filter { $0.who.role == .delegate }
        #expect(rows.count == signatories.count && !rows.isEmpty)
        #expect(rows.first?["id"] == .string(signatories[0].who.person.text) && rows.first?["generation"] == 1)
        #expect(rows.contains { $0["units"] == ["don-vi-15"] })
        #expect(Projection.list("delegates", in: conference, for: .public, at: 0) == nil)
    }
}
