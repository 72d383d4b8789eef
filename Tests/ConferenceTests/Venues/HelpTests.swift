import Conference
import Fixtures
import Testing

struct HelpTests {
    private func calling() throws -> Hall {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.venue(.help("Mất tiếng")), by: .siMaCai)
        return hall
    }

    @Test func `a venue that calls again changes its words and keeps its turn and whoever comes`() throws {
        var hall = try calling()
        let asked = hall.now
        try hall.when(.venue(.takeHelp("si-ma-cai", override: .nothing)), by: .operatorOne)
        try hall.when(.venue(.help("Mất tiếng và mất hình")), by: .siMaCai)
        let help = try #require(hall.venue("si-ma-cai").help)
        #expect(help.text == "Mất tiếng và mất hình")
        #expect(help.since == asked)
        #expect(help.owner == .operatorOne)
    }

    @Test func `one press calls, the words may follow, and a press without words takes none away`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.venue(.help(nil)), by: .saPa)
        let asked = hall.now
        let wordless = try #require(hall.venue("sa-pa").help)
        #expect(wordless.text == nil && wordless.since == asked)
        try hall.when(.venue(.help("Mất hình")), by: .saPa)
        try hall.when(.venue(.help(nil)), by: .saPa)
        let told = try #require(hall.venue("sa-pa").help)
        #expect(told.text == "Mất hình" && told.since == asked)
    }

    @Test func `a call has one owner, and another takes it over only on purpose`() throws {
        var hall = try calling()
        try hall.when(.venue(.takeHelp("si-ma-cai", override: .nothing)), by: .operatorOne)
        let args: [String: Rejection.Value] = ["venue": "si-ma-cai", "by": "operator-1"]
        hall.refuses(.venue(.takeHelp("si-ma-cai", override: .nothing)), .conflict, .helpTaken, by: .operatorTwo, args: args)
        hall.refuses(.venue(.closeHelp("si-ma-cai", override: .nothing)), .conflict, .helpTaken, by: .operatorTwo, args: args)
        try hall.when(.venue(.takeHelp("si-ma-cai", override: .all)), by: .operatorTwo)
        #expect(try hall.venue("si-ma-cai").help?.owner == .operatorTwo)
        hall.refuses(.venue(.takeHelp("si-ma-cai", override: .all)), .conflict, .helpTaken, by: .operatorTwo)
        try hall.when(.venue(.closeHelp("si-ma-cai", override: .nothing)), by: .operatorTwo)
        #expect(try hall.venue("si-ma-cai").help == nil)
    }

    @Test func `a call that nobody took may be closed by any operator, and what was never called cannot be`() throws {
        var hall = try calling()
        try hall.when(.venue(.closeHelp("si-ma-cai", override: .nothing)), by: .operatorTwo)
        hall.refuses(.venue(.closeHelp("si-ma-cai", override: .all)), .conflict, .helpNone, by: .operatorOne, args: ["venue": "si-ma-cai"])
        hall.refuses(.venue(.takeHelp("sa-pa", override: .all)), .conflict, .helpNone, by: .operatorOne, args: ["venue": "sa-pa"])
    }

    @Test func `a call is about the conference from the first minute, before it opens`() throws {
        var hall = try Hall.laoCai
        try hall.when(.venue(.help("Chưa vào được đường truyền")), by: .saPa)
        #expect(hall.conference.cue.warnings.map(\.reason) == [.helpOpen])
    }
}
