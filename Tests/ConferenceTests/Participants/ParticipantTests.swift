import Conference
import Fixtures
import Testing

struct ParticipantTests {
    @Test func `cutting a link raises its generation, each time anew, and nobody else's`() throws {
        var hall = try Hall.laoCai
        try hall.when(.participant(.revoke(.siMaCai)), by: .operatorOne)
        try hall.when(.participant(.revoke(.siMaCai)), by: .operatorOne)
        #expect(try hall.participant(.siMaCai).generation == 3)
        #expect(try hall.participant(.saPa).generation == 1)
    }

    @Test func `an MC cuts its own link and no other`() throws {
        var hall = try Hall.laoCai
        try hall.when(.participant(.revoke(.mc)), by: .mc)
        #expect(try hall.participant(.mc).generation == 2)
        hall.refuses(.participant(.revoke(.secondMC)), .forbidden, .accessNotYours, by: .mc)
        hall.refuses(.participant(.revoke(.siMaCai)), .forbidden, .accessNotYours, by: .mc)
    }

    @Test func `a link that was never made cannot be cut`() throws {
        try Hall.laoCai.refuses(
            .participant(.revoke(Principal(.venue, "mc-1"))), .notFound, .accessUnknown, by: .operatorOne,
            args: ["role": "venue", "person": "mc-1"])
    }
}
