import Foundation
import Testing

@testable import Programme

/// What the law of the day has to say of an award that it knows: warnings, each with its source.
@Suite struct `awards held against the law` {
    private func complaints(_ spoiling: (Workshop) throws -> Void) throws -> [String] {
        let workshop = try Workshop()
        try spoiling(workshop)
        #expect(workshop.read().programme != nil, "a departure is never a lock")
        return workshop.complaints()
    }

    private let flag = "    kind: title\n    rank: 27\n"

    @Test func `another kind is told with what the form is`() throws {
        let told = try complaints { try $0.spoil("awards.yaml", flag, "    kind: commendation\n    rank: 27\n") }
        #expect(
            told == [
                "awards.yaml:92: warning: the award co-tinh is of the kind commendation, but “Cờ thi đua của UBND tỉnh” is a title "
                    + "(by custom; no text of law that says so is known here): write `kind: title`"
            ])
    }

    @Test func `another rank is told, unless the award says why`() throws {
        let ranked = "    kind: title\n    rank: 31\n"
        let told = try complaints { try $0.spoil("awards.yaml", flag, ranked) }
        #expect(
            told == [
                "awards.yaml:93: warning: the award co-tinh has the rank 31, but “Cờ thi đua của UBND tỉnh” has 27 by custom: "
                    + "write `rank: 27`, or say why in `rankReason`"
            ])
        #expect(try complaints { try $0.spoil("awards.yaml", flag, ranked + "    rankReason: Theo quy chế của tỉnh\n") } == [])
    }

    @Test func `a state title has several ranks, of equal worth with orders beside it`() throws {
        let title = "    name: {vi: Anh hùng Lao động, en: Hero of Labour}\n    kind: commendation\n"
        let order =
            "    name: {vi: Huân chương Lao động hạng Ba, en: \"Labour Order, Third Class\"}\n    kind: commendation\n    rank: 11\n"
        for rank in [8, 21] {
            let told = try complaints { try $0.spoil("awards.yaml", order, title + "    rank: \(rank)\n") }
            #expect(told.filter { $0.contains("has the rank") } == [])
        }
    }

    @Test func `a decision of somebody else is told`() throws {
        let told = try complaints {
            try $0.spoil(
                "awards.yaml", "    decidedBy: {vi: Chủ tịch UBND tỉnh, en: the Chairman of the Provincial People's Committee}",
                "    decidedBy: {vi: Chủ tịch UBND huyện Bát Xát}")
        }
        #expect(told.count == 1)
        #expect(told[0].hasPrefix("awards.yaml:94: warning: the award co-tinh is decided by “Chủ tịch UBND huyện Bát Xát”, but"))
    }

    @Test func `an award of the Prime Minister is conferred on his authority, and on nobody else's`() throws {
        let authority =
            "    decidedBy: {vi: Thủ tướng Chính phủ, en: the Prime Minister}\n    authority: {vi: Thủ tướng Chính phủ, en: the Prime Minister}\n    order: read-call\n"
        func told(_ line: String) throws -> [String] {
            try complaints { workshop in
                let text = try workshop.text("awards.yaml")
                let place = try #require(text.range(of: authority))
                let decided = "    decidedBy: {vi: Thủ tướng Chính phủ, en: the Prime Minister}\n"
                try workshop.write("awards.yaml", text.replacingCharacters(in: place, with: decided + line + "    order: read-call\n"))
            }
        }
        let without = try told("")
        #expect(
            without.count == 1 && without[0].contains("the award co-chinh-phu is decided by “Thủ tướng Chính phủ” and has no `authority`"))
        #expect(without[0].hasSuffix("write `authority: Thủ tướng Chính phủ`, or `authority: ~` where they confer in person"))
        #expect(try told("    authority: ~\n") == [])
        let wrong = try told("    authority: Chủ tịch nước\n")
        #expect(
            wrong.count == 1 && wrong[0].contains("is conferred on the authority of “Chủ tịch nước”, but decided by “Thủ tướng Chính phủ”"))
    }

    @Test func `calling up and reading in another order than usual is told with the article, unless the award says why`() throws {
        let workshop = try Workshop()
        let lines = try workshop.text("awards.yaml").components(separatedBy: "\n")
        let kept = lines.filter { !$0.contains("orderReason") }.map {
            $0.replacingOccurrences(of: "order: call-read", with: "order: read-call")
        }
        try workshop.write("awards.yaml", kept.joined(separator: "\n"))
        #expect(workshop.complaints().count == 3)
        #expect(
            workshop.complaints()[0]
                == "awards.yaml:10: warning: the award doc-lap-ba is `read-call`, but decisions of “Chủ tịch nước” are `call-read` "
                + "(Nghị định 145/2013/NĐ-CP, Điều 28 khoản 3): write `order: call-read`, or say why in `orderReason`")
        let reasoned = lines.map { $0.replacingOccurrences(of: "order: call-read", with: "order: read-call") }
        try workshop.write("awards.yaml", reasoned.joined(separator: "\n"))
        #expect(workshop.complaints() == [])
    }

    @Test func `a flag for a person is told with the law that has it for collectives`() throws {
        let told = try complaints { workshop in
            for number in 3...6 {
                try workshop.spoil("recipients.csv", "tap-the-\(number),r4,collective", "tap-the-\(number),r4,individual")
            }
            try workshop.spoil("awards.yaml", "total: {collectives: 4, individuals: 0}", "total: {collectives: 0, individuals: 4}")
        }
        #expect(told.count == 1)
        #expect(
            told[0].contains(
                "the recipient tap-the-3 (and 3 more) is of the kind individual, but “Cờ thi đua của Chính phủ” goes to: collective"))
        #expect(told[0].contains("(Luật Thi đua, khen thưởng 2003, Điều 25)"))
    }

    @Test func `nobody chairs a district from 1 July 2025 on`() throws {
        let flag = "    name: {vi: Cờ thi đua của UBND tỉnh năm 2021, en: 2021 Emulation Flag of the Provincial People's Committee}\n"
        let decided = "    decidedBy: {vi: Chủ tịch UBND tỉnh, en: the Chairman of the Provincial People's Committee}"
        func told(_ day: String) throws -> [String] {
            try complaints { workshop in
                try workshop.spoil("awards.yaml", flag, "    name: Giấy khen\n")
                try workshop.spoil("awards.yaml", decided, "    decidedBy: Chủ tịch UBND huyện Bát Xát")
                try workshop.spoil("conference.yaml", "date: 2022-01-17", "date: \(day)")
            }.filter { $0.contains("an office that there is no more") }
        }
        #expect(try told("2025-06-30") == [])
        #expect(try told("2025-07-01").count == 1)
    }

    @Test func `a badge of the province is no form of commendation from 2024 on`() throws {
        let named =
            "    name: {vi: Cờ thi đua của UBND tỉnh năm 2021, en: 2021 Emulation Flag of the Provincial People's Committee}\n" + flag
        let badge = "    name: Huy hiệu của tỉnh\n    kind: commendation\n    rank: 30\n"
        func told(_ day: String) throws -> [String] {
            try complaints { workshop in
                try workshop.spoil("awards.yaml", named, badge)
                try workshop.spoil("conference.yaml", "date: 2022-01-17", "date: \(day)")
            }.filter { $0.contains("no form of commendation") }
        }
        #expect(try told("2022-01-17") == [])
        #expect(
            try told("2024-01-17") == [
                "awards.yaml:91: warning: the award co-tinh is “Huy hiệu của tỉnh”, which is no form of commendation any more (Luật Thi đua, khen thưởng 2022, "
                    + "Điều 9): confer what the decision says by the law of the day, or write the `regime` under which it was decided in conference.yaml"
            ])
    }
}
