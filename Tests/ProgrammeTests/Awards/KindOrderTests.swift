import Foundation
import Testing

@testable import Programme

/// Which kinds of recipients go up before which is the law's, in the data of its regime.
@Suite struct `collectives, households, individuals` {
    @Test func `an individual before a collective of the same award is asked about, by whatever law`() throws {
        let custom = "(by custom; no text of law that says so is known here)"
        let days = [("2022-01-17", "(Nghị định 145/2013/NĐ-CP, Điều 26 khoản 5)"), ("2024-01-17", custom), ("2025-08-01", custom)]
        for (day, source) in days {
            let workshop = try Workshop()
            try workshop.spoil("conference.yaml", "date: 2022-01-17", "date: \(day)")
            var list = try workshop.text("recipients.csv").components(separatedBy: "\n")
            let (first, second) = (
                try workshop.line(of: "tap-the-2,r2", in: "recipients.csv"), try workshop.line(of: "ca-nhan-1,r2", in: "recipients.csv")
            )
            list.swapAt(first - 1, second - 1)
            try workshop.write("recipients.csv", list.joined(separator: "\n"))
            #expect(
                workshop.complaints().filter { $0.contains("comes after") } == [
                    "recipients.csv:\(second): warning: the recipient tap-the-2 is a collective and comes after the individual “ca-nhan-1” in the same award: "
                        + "let collectives go up first \(source), unless the conference means it so"
                ])
        }
    }
}
