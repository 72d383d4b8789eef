import Conference
import Fixtures
import Foundation
import Records
import Script
import Testing

@Suite struct MCPaperTests {
    @Test func `it holds every sentence that the key will give, in the order of the day`() throws {
        var day = try PlayedConference(.laoCaiAwards)
        let paper = try PrintedPapers(.init(of: day.conference)).paper("loi-dan-mc")
        var (rest, sentences) = (paper[...], 0)
        repeat {
            for line in StepScript(of: day.conference.cue.step, in: day.conference).text.vi.split(separator: "\n") {
                let place = try #require(rest.range(of: "<p>\(line)</p>"), "\(line)")
                rest = rest[place.upperBound...]
                sentences += 1
            }
        } while try day.presses(override: .all)
        #expect(sentences > 100)
    }

    @Test func `of a day that is on, the whole is printed from its beginning, the rest from where it is`() throws {
        let day = try PlayedConference(.laoCaiAwards, at: "i9")
        let opening = "Kiểm tra kỹ thuật các điểm cầu"
        #expect(try PrintedPapers(.init(of: day.conference)).paper("loi-dan-mc").contains("<h2>13:40 – \(opening)"))
        let rest = try PrintedPapers(.init(restOf: day.conference, at: day.now)).paper("loi-dan-mc")
        #expect(!rest.contains(opening))
        #expect(rest.contains("Ký giao ước thi đua") && rest.contains("Bế mạc"))
    }
}
