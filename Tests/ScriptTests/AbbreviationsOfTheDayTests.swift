import Conference
import Fixtures
import Testing

@testable import Script

/// What is said in full is what the day has kept of the law when its files were read.
struct AbbreviationsOfTheDayTests {
    private func said(_ regime: Regime?) throws -> String {
        var opening = Opening.laoCaiAwards
        opening.regime = regime
        var played = try PlayedConference(opening, at: "i8")
        while played.conference.cue.step != .round(.read, "r6a") { _ = try played.presses() }
        return played.script.text.vi
    }

    @Test func `a day speaks by its own table, whatever a later release knows`() throws {
        let regime = Regime(id: "2025", name: "Nghị định", abbreviations: ["UBND": "Ủy ban nhân dân các cấp"])
        #expect(try said(regime).contains("Cờ thi đua của Ủy ban nhân dân các cấp tỉnh"))
    }

    @Test func `a journal that is older than the tables speaks as it did`() throws {
        #expect(try said(nil).contains("Cờ thi đua của Ủy ban nhân dân tỉnh"))
    }

    @Test func `a script that the programme has written is read as it stands, beside sentences of which abbreviations are said in full`() {
        let both = Spoken.lines([Spoken(text: "UBND kính mời."), Spoken("Xin mời UBND tỉnh.", en: "")])
        #expect(both.writtenOut(by: Abbreviations(["UBND": "Ủy ban nhân dân"])).vi == "UBND kính mời.\nXin mời Ủy ban nhân dân tỉnh.")
    }
}
