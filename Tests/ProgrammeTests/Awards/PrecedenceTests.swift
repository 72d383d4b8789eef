import Conference
import Foundation
import Testing

@testable import Programme

/// The province's own order of precedence, told once instead of a reason with each award.
@Suite struct `awards as they are listed` {
    @Test func `nothing is asked of the province's own order, and the day is held to it`() throws {
        let workshop = try Workshop()
        let lines = try workshop.text("awards.yaml").components(separatedBy: "\n").filter { !$0.contains("rankReason") }
        try workshop.write("awards.yaml", "ranks: as-listed\n" + lines.joined(separator: "\n"))
        #expect(workshop.complaints() == [])
        let programme = try #require(workshop.read().programme)
        #expect(programme.awards.map(\.rank) == [5, 11, 18, 25, 26, 27])
        #expect(programme.awards.allSatisfy { $0.rankReason == nil })
    }

    @Test func `an award that the day adds by its usual rank finds its place among them`() {
        #expect(Precedence.asListed.given([25, 24, 24, 29, nil, 11]) == [25, 26, 26, 29, 30, 31])
        #expect(Precedence.asListed.given([1_000, 5]) == [1_000, 1_000])
        #expect(Precedence.byRank.given([25, 24, nil]) == [25, 24, nil])
    }

    @Test func `an order that nobody knows is told with those that there are`() throws {
        let workshop = try Workshop()
        try workshop.write("awards.yaml", "ranks: as-liste\n" + workshop.text("awards.yaml"))
        #expect(
            workshop.complaints() == [
                "awards.yaml:1: `ranks` is “as-liste”, which it cannot be: did you mean “as-listed”? Write one of: by-rank, as-listed"
            ])
    }
}
