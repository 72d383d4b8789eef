import Conference
import Foundation
import Testing

@testable import Programme

/// Titles that the files break into lines for the hall's screens.
@Suite struct `line breaks of titles` {
    /// In the order in which the files tell them.
    private static let shipped = [
        "Hội nghị tổng kết\nphong trào thi đua, khen thưởng năm 2021\nvà triển khai nhiệm vụ trọng tâm năm 2022",
        "Conference on\nthe 2021 emulation movement and commendations,\nand the key tasks of 2022",
    ]

    @Test func `a title is one line everywhere, and is broken on the wall where the files have broken it`() throws {
        let workshop = try Workshop()
        let before = try #require(workshop.read().programme).opening
        #expect(before.about.title.vi == Self.shipped[0].replacing("\n", with: " "))
        #expect(before.about.lineBreaks == Self.shipped)
        try workshop.spoil(
            "conference.yaml",
            #"vi: "Hội nghị tổng kết\nphong trào thi đua, khen thưởng năm 2021\nvà triển khai nhiệm vụ trọng tâm năm 2022""#,
            "vi: |\n    Hội nghị tổng kết phong trào thi đua,\n\n    khen thưởng  năm 2021\n    và triển khai nhiệm vụ trọng tâm năm 2022\n"
        )
        try workshop.spoil("agenda.yaml", "title: {vi: Khai mạc, en: Opening}", #"title: {vi: "Khai\nmạc", en: Opening}"#)
        #expect(workshop.complaints() == [])
        let after = try #require(workshop.read().programme).opening
        #expect(
            after.about.lineBreaks == [
                "Hội nghị tổng kết phong trào thi đua,\nkhen thưởng năm 2021\nvà triển khai nhiệm vụ trọng tâm năm 2022", Self.shipped[1],
                "Khai\nmạc",
            ])
        #expect(after.about.title == before.about.title && after.items == before.items)
        let told = LoadedProgramme.differences(from: before, to: after).map(\.what)
        #expect(told.count == 1 && told[0].hasPrefix("the line breaks of titles is “"))
    }

    @Test func `a title that is told twice is broken once, as it was broken first`() throws {
        let workshop = try Workshop()
        try workshop.spoil(
            "agenda.yaml", "title: {vi: Khai mạc, en: Opening}", #"title: {vi: "Khai\nmạc hội nghị", en: "Khai mạc\nhội nghị"}"#)
        #expect(try #require(workshop.read().programme).opening.about.lineBreaks == Self.shipped + ["Khai\nmạc hội nghị"])
    }

    @Test func `a name, an office, a topic and a script are broken by nobody`() throws {
        let workshop = try Workshop()
        try workshop.spoil("people.yaml", "name: Hoàng Giang", #"name: "Hoàng\nGiang""#)
        let line = try workshop.line(of: #"Hoàng\nGiang"#, in: "people.yaml")
        #expect(
            workshop.complaints() == [
                "people.yaml:\(line): `name` of the person hoang-giang goes over several lines, or holds a tab: write it on one line, with plain spaces"
            ])
    }

    @Test func `more lines than a wall has room for are told`() throws {
        let workshop = try Workshop()
        try workshop.spoil("agenda.yaml", "title: {vi: Khai mạc, en: Opening}", #"title: {vi: "K\nh\na\ni\nm\nạ\nc", en: Opening}"#)
        let line = try workshop.line(of: #"K\nh"#, in: "agenda.yaml")
        #expect(
            workshop.complaints() == [
                "agenda.yaml:\(line): `vi` of `title` of the item i4 is broken into 7 lines: break it into at most 6: the hall's screen has no room for more"
            ])
    }
}
