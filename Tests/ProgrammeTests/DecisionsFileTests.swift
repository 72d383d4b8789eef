import Conference
import Testing

@testable import Programme

/// The decisions of `awards.yaml`: at its top or within an award, named by their numbers.
@Suite struct DecisionsFileTests {
    private static let second =
        "    decisions:\n      - {number: 02/QĐ-CTN, signer: Chủ tịch nước, reader: Đại diện Ban Thi đua - Khen thưởng tỉnh, illustrative: true}\n"

    private func workshop(_ top: String, _ own: String, _ round: String = "      - id: r2\n") throws -> Workshop {
        let workshop = try Workshop()
        try workshop.spoil("awards.yaml", "awards:\n", top + "awards:\n")
        try workshop.spoil("awards.yaml", Self.second, own)
        try workshop.spoil("awards.yaml", "      - id: r2\n", round)
        return workshop
    }

    @Test func `a round falls under the decisions that it lists, which stand at the top and within an award`() throws {
        let workshop = try workshop(
            "decisions:\n  - {number: 02/QĐ-CTN, date: 2021-12-31, subject: tặng thưởng Huân chương}\n",
            "    decisions: [02/QĐ-CTN, {number: 08/QĐ-CTN}]\n", "      - id: r2\n        decision: [02/QĐ-CTN, 08/QĐ-CTN]\n")
        #expect(workshop.complaints() == [])
        let awards = try #require(workshop.read().programme?.opening.awards)
        #expect(awards.awards[1].decisions == ["02/QĐ-CTN", "08/QĐ-CTN"])
        #expect(awards.rounds[1].decisions == ["02/QĐ-CTN", "08/QĐ-CTN"])
        #expect(awards.decisions.first { $0.id == "02-qd-ctn" }?.subject == "tặng thưởng Huân chương")
    }

    @Test func `a round falls under those that its recipients name`() throws {
        let workshop = try workshop("", "    decisions: [{number: 02/QĐ-CTN}, {number: 08/QĐ-CTN}]\n")
        #expect(
            workshop.complaints() == [
                "awards.yaml:32: the round r2 does not say under which of the 2 decisions of its award it falls: "
                    + "add `decision: 02/QĐ-CTN`, or whichever it is, or several as a list"
            ])
        let list = try workshop.text("recipients.csv").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let lines = list.enumerated().map { place, line in
            place == 0 ? line + ",decision" : line.contains(",r2,") ? line + (line.hasPrefix("ca-nhan-5,") ? ",08/qđ-ctn" : ",") : line
        }
        let columns = list[0].split(separator: ",", omittingEmptySubsequences: false).count
        try workshop.write(
            "recipients.csv",
            lines.map { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                let isNamed = fields.last == "08/qđ-ctn"
                let padding = Array(repeating: "", count: max(0, columns + 1 - fields.count))
                return
                    (isNamed ? fields.dropLast() + padding.map { Substring($0) } + ["08/qđ-ctn"] : fields + padding.map { Substring($0) })
                    .joined(separator: ",")
            }.joined(separator: "\n"))
        #expect(workshop.complaints() == [])
        let awards = try #require(workshop.read().programme?.opening.awards)
        #expect(awards.rounds[1].decisions == ["08/QĐ-CTN"])
        #expect(awards.recipients.first { $0.id == "ca-nhan-5" }?.decision == "08/QĐ-CTN", "spelt as the decision is")
    }

    @Test(arguments: [
        (
            "", "    decisions: [02/QĐ-CTM]\n",
            "awards.yaml:29: the award lao-dong-ba falls under the decision “02/QĐ-CTM”, of which the file says nothing: "
                + "did you mean “01/QĐ-CTN”? Write it with its particulars, such as `- {number: 02/QĐ-CTM, date: 2021-12-31}`"
        ),
        (
            "", "    decisions:\n      - {number: 01/QĐ-CTN}\n",
            "awards.yaml:30: the decision “01/QĐ-CTN” stands twice: keep one of them; where several awards fall under it, under "
                + "`decisions:` at the top of the file, and its number in each award"
        ),
        (
            "", "    decisions:\n      - {number: 01/QD-CTN}\n",
            "awards.yaml:30: the decision “01/QD-CTN” stands twice, the other time as “01/QĐ-CTN”: keep one of them; where several awards "
                + "fall under it, under `decisions:` at the top of the file, and its number in each award"
        ),
        (
            "decisions:\n  - {number: 09/QĐ-UBND}\n", second,
            "awards.yaml:4: warning: no award falls under the decision “09/QĐ-UBND”: write its number under `decisions` of an award, or delete it"
        ),
        (
            "", "    decisions: [01/QĐ-CTN, 01/QĐ-CTN]\n",
            "awards.yaml:29: the award lao-dong-ba names the decision “01/QĐ-CTN” twice: keep one of them"
        ),
        (
            "", "    decisions: []\n",
            "awards.yaml:29: the award lao-dong-ba has no decision: add `- {number: …}` for the decision that is read out"
        ),
    ])
    func `what cannot be is told with what to do instead`(_ top: String, _ own: String, _ complaint: String) throws {
        let workshop = try workshop(top, own)
        #expect(workshop.complaints().contains(complaint), "\(workshop.complaints())")
    }

    @Test func `a round names only decisions of its award, a recipient only those of their round`() throws {
        let workshop = try workshop("", Self.second, "      - id: r2\n        decision: [02/QĐ-CTN, 01/QĐ-CTN]\n")
        #expect(
            workshop.complaints() == [
                "awards.yaml:34: the round r2 falls under the decision “01/QĐ-CTN”, which its award does not list: "
                    + "did you mean “02/QĐ-CTN”? Write one of: 02/QĐ-CTN"
            ])
    }

    @Test func `households are counted, go up before individuals, and are not honoured after death`() throws {
        let workshop = try Workshop()
        try workshop.spoil(
            "awards.yaml", "total: {collectives: 2, individuals: 5}", "total: {collectives: 2, households: 1, individuals: 4}")
        #expect(
            workshop.complaints().contains(
                "awards.yaml:31: the award lao-dong-ba goes to 2 collectives, 1 households and 4 individuals by decision, but its rounds have "
                    + "2, 0 and 5 in recipients.csv: compare the list with the decision and correct `total`, or the lines of the list"))
        let line = try #require(try workshop.text("recipients.csv").split(separator: "\n").first { $0.hasPrefix("ca-nhan-1,") })
        try workshop.spoil("recipients.csv", String(line), String(line).replacing(",individual,", with: ",Hộ gia đình,"))
        // Of what the law of 2022 did not know the check says so and no more.
        #expect(workshop.complaints().count == 1 && workshop.complaints()[0].contains("is of the kind household, but"))
        #expect(workshop.read().programme?.recipients.first { $0.id == "ca-nhan-1" }?.kind == .household)
    }
}
