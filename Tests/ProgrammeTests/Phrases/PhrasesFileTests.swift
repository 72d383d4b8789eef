import Conference
import Testing

@testable import Programme

/// The province's own wording of the rite, checked when it is read.
@Suite struct `phrases of a province` {
    private func workshop(_ text: String) throws -> Workshop {
        let workshop = try Workshop()
        try workshop.write("phrases.yaml", text)
        return workshop
    }

    @Test func `a province may word a sentence itself, and the conference keeps it`() throws {
        let workshop = try workshop(
            "confer: {vi: \"Kính mời {conferrers}[, thừa ủy quyền của {authority},] trao {award} {recipients}.\", en: \"{conferrers}, please.\"}\n"
        )
        #expect(workshop.complaints() == [])
        let reading = workshop.read()
        let phrases = try #require(reading.programme).opening.phrases
        #expect(phrases.map(\.key) == [.confer] && phrases[0].text.en == "{conferrers}, please.")
        #expect(reading.summary?.lines.last { $0.about == "phrases" }?.text == "the province's own: confer")
    }

    @Test(arguments: [
        (
            "thank: Xin cảm ơn {conferers}.",
            "phrases.yaml:1: `thank` has the unknown blank {conferers}: did you mean {conferrers}? Its blanks are: {conferrers}"
        ),
        (
            "clear: \"{who}, mời về.\"",
            "phrases.yaml:1: `clear` has the blank {who}, of which nothing is known in that sentence: its blanks are: none"
        ),
        (
            "thank: \"Xin cảm ơn {conferrers\"",
            "phrases.yaml:1: `thank` has a “{” without its pair, or one within another: write blanks as {award}, and"
        ),
        ("thank: \"Xin cảm ơn [{conferrers}\"", "phrases.yaml:1: `thank` has a “[” without its pair"),
        ("thank: \"Xin cảm ơn {conferrers}]\"", "phrases.yaml:1: `thank` has a “]” without its pair"),
        ("thanks: Xin cảm ơn.", "phrases.yaml:1: the file has the unknown field `thanks`: did you mean `thank`?"),
        (
            "onstage: Trên lễ đài.",
            "phrases.yaml:1: warning: `onstage` does not say {who}: put it in, unless the hall is to hear the sentence without it"
        ),
        ("thank: {vi: \"Cảm ơn {conferrers}.\", en: \"{whom}\"}", "phrases.yaml:1: the English of `thank` has the unknown blank {whom}"),
    ]) func `a blank that is not known, not paired or left out is told with those that there are`(text: String, told: String) throws {
        let complaints = try workshop(text + "\n").complaints()
        #expect(complaints.count == 1)
        #expect(complaints.first?.hasPrefix(told) == true, "\(complaints)")
    }

    @Test func `a wording that was changed after the opening is told, as no command makes it`() throws {
        let before = try #require(Workshop().read().programme).opening
        let after = try #require(workshop("clear: Mời quý vị về vị trí.\n").read().programme).opening
        #expect(
            LoadedProgramme.differences(from: before, to: after).map(\.what) == [
                "the sentence `clear` of the rite is worded otherwise in the files, which no command changes"
            ])
    }
}
