import Conference
import Fixtures
import Records
import Testing

@Suite struct RunOfShowPaperTests {
    @Test func `it has every item of Lào Cai with its time and minutes`() throws {
        let paper = try PrintedPapers(.laoCai).paper("kich-ban-dieu-hanh")
        #expect(paper.contains("<td class=\"at\">13:40</td><td class=\"at\">20</td>"))
        for item in Opening.laoCai.items { #expect(paper.contains(item.title.vi)) }
    }
}
