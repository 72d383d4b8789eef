import Conference
import Foundation
import Programme
import Testing

@Suite struct `differences between the files and an opened conference` {
    private let opened: Opening

    init() throws { opened = try #require(ProgrammeFolder.read(at: Workshop.laoCai).programme).opening }

    private func told(_ change: (inout Opening) -> Void) -> [Difference] {
        var files = opened
        change(&files)
        return Programme.differences(from: opened, to: files)
    }

    @Test func `the same files differ in nothing`() {
        #expect(told { _ in } == [])
    }

    @Test func `another length and speaker of an item come as one edit`() {
        let found = told {
            $0.items[6].plannedMinutes = 25
            $0.items[6].who = [Agenda.Speaker(person: "hoang-giang", name: "Hoàng Giang", title: "Phó Bí thư Tỉnh ủy")]
        }
        #expect(
            found == [
                Difference(
                    what: "the item “i7” (Phát biểu chỉ đạo) has another minutes, who in the files",
                    command:
                        #"agenda.edit {"item":"i7","set":{"minutes":25,"#
                        + #""who":[{"name":"Hoàng Giang","title":{"vi":"Phó Bí thư Tỉnh ủy"}}]}}"#
                )
            ])
    }

    @Test func `what no command changes is told without one`() {
        let found = told {
            $0.items[5].papers.removeLast()
            $0.items[5].notes = nil
            $0.about.place = "Nơi khác"
            $0.people[3].title = nil
            $0.venues[8].name = "Si Ma Cai"
        }
        #expect(found.map(\.command) == [nil, nil, nil, nil])
        #expect(found[0].what.hasPrefix("the place is “Nơi khác” in the files"))
        #expect(found[1].what == "the person “hoang-giang” (Hoàng Giang) has another title in the files")
        #expect(
            found[2].what
                == "the venue “si-ma-cai” is called “Si Ma Cai” in the files, “Huyện Si Ma Cai / Si Ma Cai District” in the conference")
        #expect(found[3].what == "the item “i6” (Tham luận) has another notes, list of papers in the files, which no command changes")
    }

    @Test func `another rule of the list of speakers is a command, other budgets are told without one`() {
        let found = told { $0.queue = SpeakerQueue.Settings(rule: .fewest, seconds: 180) }
        #expect(
            found == [
                Difference(
                    what: "the rule of the list of speakers is “fewest” in the files, “round” in the conference",
                    command: #"queue.rule {"rule":"fewest"}"#),
                Difference(what: "the list of speakers has other lengths or budgets in the files, which no command changes"),
            ])
    }

    @Test func `one item moved is one move, not ten`() {
        let found = told { $0.items.append($0.items.remove(at: 3)) }
        #expect(
            found == [
                Difference(
                    what: "the item “i4” (Khai mạc) stands after “i11” in the files", command: #"agenda.move {"after":"i11","item":"i4"}"#)
            ])
        let first = told { $0.items.insert($0.items.remove(at: 10), at: 0) }
        #expect(first.map(\.command) == [#"agenda.move {"after":null,"item":"i11"}"#])
    }

    @Test func `new items are inserted from the last to the first, an item gone is skipped, a link gone is revoked`() {
        let found = told {
            $0.items.insert(Agenda.Item(id: "giai-lao", kind: .break, title: "Giải lao", plannedMinutes: 5), at: 6)
            $0.items.insert(Agenda.Item(id: "phim", kind: .video, title: "Phim tư liệu", plannedMinutes: 5), at: 7)
            $0.items.removeAll { $0.id == "i9" }
            $0.participants.removeAll { $0.who == Principal(.mc, "mc-3") }
            $0.participants.append(Participant(.operator, "operator-3", name: "Tổ kỹ thuật 3"))
        }
        #expect(
            found.map(\.command) == [
                #"agenda.skip {"item":"i9"}"#,
                #"agenda.insert {"after":"i6","item":{"kind":"video","minutes":5,"title":{"vi":"Phim tư liệu"}}}"#,
                #"agenda.insert {"after":"i6","item":{"kind":"break","minutes":5,"title":{"vi":"Giải lao"}}}"#,
                nil, #"access.revoke {"person":"mc-3","role":"mc"}"#,
            ])
    }

    @Test func `another text and another signatory come as the commands of the day`() {
        let found = told {
            $0.blocs[2].text = "Văn bản mới"
            $0.blocs[2].digest = "0"
            $0.blocs[0].deputy = "don-vi-3"
            $0.units[14] = .init(
                id: "don-vi-15", name: $0.units[14].name, bloc: "khoi-b", venue: "hoi-truong", signatory: "dai-dien-14")
            $0.units.removeLast()
        }
        #expect(
            found == [
                Difference(
                    what: "another person signs for the unit “don-vi-15” in the files: “dai-dien-14”",
                    command: #"signatory.set {"person":"dai-dien-14","unit":"don-vi-15"}"#),
                Difference(what: "the unit “don-vi-30” is no longer in the files"),
                Difference(what: "the bloc “cum-a” has another deputy in the files"),
                Difference(
                    what: "the pledge of “khoi-c” has another text in the files",
                    command: #"pledge.revise {"pledge":"khoi-c","text":"Văn bản mới"}"#),
            ])
    }

    /// The commands, done one after the other on the old order, must give the new one.
    @Test func `the moves that are told lead to the order of the files, however it was shuffled`() throws {
        var seed: UInt64 = 48
        for _ in 0..<200 {
            var files = opened
            for place in files.items.indices {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                files.items.swapAt(place, Int(seed >> 33) % files.items.count)
            }
            var order = opened.items.map(\.id.text)
            for difference in Programme.differences(from: opened, to: files) {
                let command = try #require(difference.command)
                let arg = try #require(
                    try JSONSerialization.jsonObject(with: Data(command.dropFirst("agenda.move ".count).utf8)) as? [String: Any])
                let item = try #require(arg["item"] as? String)
                order.removeAll { $0 == item }
                let place = try (arg["after"] as? String).map { try #require(order.firstIndex(of: $0)) + 1 } ?? 0
                order.insert(item, at: place)
            }
            #expect(order == files.items.map(\.id.text))
        }
    }
}
