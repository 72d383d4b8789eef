import Conference
import Foundation
import Testing

@testable import Programme

@Suite struct `agenda/README.md` {
    private let text: String

    init() throws { text = try String(contentsOf: Workshop.agenda.appendingPathComponent("README.md"), encoding: .utf8) }

    /// The fenced blocks by the heading above them.
    private var example: [String: String] {
        var files: [String: String] = [:]
        for section in text.components(separatedBy: "\n## ").dropFirst() {
            let parts = section.components(separatedBy: "```")
            guard parts.count >= 3 else { continue }
            files[String(section.prefix { $0 != "\n" })] = parts[1].drop { $0 != "\n" }.dropFirst().description
        }
        return files
    }

    @Test func `the worked example is a programme without a fault`() throws {
        let workshop = try Workshop("vi-du", copying: nil)
        for (name, content) in example { try workshop.write(name, content) }
        #expect(Set(example.keys) == Set(ProgrammeFiles.all))
        #expect(workshop.complaints() == [])
        let programme = try #require(workshop.read().programme)
        #expect(programme.recipients.map(\.venue.text) == ["hoi-truong", "hoi-truong", "xa-so-1"])
        #expect(programme.recipients[1].proxy?.relation == "con gái")
        #expect(programme.opening.items.map(\.hasPublicClock) == [false, true, false, false, false, false, false])
        #expect(programme.opening.items.map(\.ledBy) == [nil, .chair, nil, nil, nil, nil, nil])
        #expect(programme.opening.items[3].resumesAt == programme.opening.items[4].plannedStart)
        #expect(programme.opening.guests.map(\.person) == ["nguyen-van-a"])
        #expect(programme.opening.venues[0].expected == 90)
    }

    @Test func `every field and column is in the example and described`() throws {
        let yaml = [
            "phrases.yaml": PhrasesFile.fields,
            "conference.yaml": ConferenceFile.fields + ConferenceFile.queueFields + ConferenceFile.budgetFields,
            "people.yaml": PeopleFile.fields, "venues.yaml": VenuesFile.fields,
            "agenda.yaml": AgendaFile.fields + AgendaFile.paperFields,
            "awards.yaml": AwardsFile.rootFields + AwardsFile.fields + AwardsFile.roundFields + AwardsFile.spokenFields
                + DecisionsFile.fields,
            "pledges.yaml": PledgesFile.fields,
            "units.csv": UnitsFile.columns.map(\.name), "delegates.csv": DelegatesFile.columns.map(\.name),
            "recipients.csv": RecipientsFile.columns.map(\.name),
        ]
        for (file, fields) in yaml {
            let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(file) })
            for field in fields {
                #expect(section.contains("`\(field)`"), "\(file) does not describe \(field)")
                #expect(example[file]?.contains(field) == true, "the example of \(file) does not show \(field)")
            }
        }
    }

    @Test func `every form of every law is told, and no other, with the ranks that it has today`() throws {
        let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix("Forms of award") })
        let told = section.matches(of: /`(?<id>[a-z-]+)` (?<ranks>[0-9]+(?: or [0-9]+)?)/).map { (String($0.id), String($0.ranks)) }
        let known = Regimes.all.flatMap(\.forms)
        #expect(Set(told.map(\.0)) == Set(known.map(\.id)))
        for (id, ranks) in told {
            #expect(known.last { $0.id == id }?.ranks.map(String.init).joined(separator: " or ") == ranks, "\(id)")
        }
    }

    @Test func `every heading that a column may have in Vietnamese stands beside it`() throws {
        let lists = [
            ("units.csv", UnitsFile.columns), ("delegates.csv", DelegatesFile.columns), ("recipients.csv", RecipientsFile.columns),
        ]
        for (file, columns) in lists {
            let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(file) })
            for column in columns {
                let line = section.split(separator: "\n").first { $0.hasPrefix("| `\(column.name)` |") } ?? ""
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                let headings = column.headings.map { $0.contains(",") ? "“\($0)”" : $0 }.joined(separator: ", ")
                #expect(cells.count > 1 && cells[1] == headings, "\(file): \(column.name)")
            }
        }
    }
}
