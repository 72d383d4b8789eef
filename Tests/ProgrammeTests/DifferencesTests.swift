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
        return LoadedProgramme.differences(from: opened, to: files)
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

    @Test func `who leads an item is set and unset by one edit`() {
        let found = told {
            $0.items[5].ledBy = nil
            $0.items[7].ledBy = .chair
        }
        #expect(
            found.map(\.command) == [
                #"agenda.edit {"item":"i6","set":{"ledBy":null}}"#, #"agenda.edit {"item":"i8","set":{"ledBy":"chair"}}"#,
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
            for difference in LoadedProgramme.differences(from: opened, to: files) {
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

/// The differences as a server tells them at its start: its conference has had a morning or a day since the files were read.
@Suite struct `what was changed in the files of a conference that has opened` {
    private let files: Opening
    private var conference = ConferenceState()

    init() throws {
        files = try #require(ProgrammeFolder.read(at: Workshop.laoCai).programme).opening
        try become(.system(.read(files, digest: "d1")), by: .system)
    }

    private mutating func become(_ command: Command, by: Principal = Principal(.mc, "mc-1"), facts: Facts = Facts()) throws {
        let at = files.about.startsAt + Milliseconds(conference.seq) * .perSecond
        let events = try conference.decide(command, by: by, at: at, facts: facts)
        conference.apply(LogEntry(seq: conference.seq + 1, at: at, by: by, op: command.op?.name ?? "", events: events))
    }

    private func told(_ change: (inout Opening) -> Void) -> [Difference] {
        var changed = files
        change(&changed)
        return LoadedProgramme.differences(from: conference.asOpening(knowing: changed), to: changed)
    }

    /// Everything that the day can do to what the files say.
    private mutating func haveADay() throws {
        let recipients = try #require(files.awards).recipients
        try become(.queue(.rule(.fewest)))
        try become(.awards(.correct(recipients[0].id, name: "Sở Tài chính Lào Cai")))
        try become(.awards(.absent(recipients[1].id, reason: nil)))
        try become(.awards(.proxy(recipients[2].id, Recipient.Proxy(name: "Trần Văn B", kind: .representative))))
        try become(.agenda(.insert(after: "i3", Agenda.NewItem(kind: .speech, title: "Lời chào", minutes: 3))))
        try become(.agenda(.edit("i11", [.title("Bế mạc hội nghị"), .minutes(7)])))
        try become(.guest(.arrive(files.guests[0].id)))
        try become(.pledges(.setSignatory("don-vi-15", "dai-dien-14")))
        try become(.lifecycle(.open()))
        try become(.agenda(.advance(from: nil)))
        try become(.agenda(.extend(minutes: 4)))
    }

    @Test func `the conference that was just read says in the files' words what they say`() {
        #expect(conference.asOpening == files)
    }

    @Test func `one word changed is one line, before anything has happened`() {
        #expect(
            told { $0.about.place = "Nơi khác" }.map(\.what).map { String($0.prefix(35)) }
                == ["the place is “Nơi khác” in the files"].map { String($0.prefix(35)) })
        #expect(told { _ in } == [])
    }

    @Test mutating func `what people did since is no difference of the files, whatever they did`() throws {
        try haveADay()
        #expect(told { _ in } == [])
        #expect(told { $0.about.place = "Nơi khác" }.count == 1)
    }

    @Test mutating func `a field that both changed is told with what the conference has`() throws {
        try haveADay()
        let found = told {
            $0.items[10].title = "Kết thúc"
            $0.awards!.recipients[0].name = "Sở Tài chính tỉnh"
        }
        #expect(
            found.map(\.command) == [
                #"agenda.edit {"item":"i11","set":{"title":{"vi":"Kết thúc"}}}"#,
                #"recipient.correct {"name":"Sở Tài chính tỉnh","recipient":"\#(files.awards!.recipients[0].id.text)"}"#,
            ])
        #expect(found.last?.what.hasSuffix("“Sở Tài chính Lào Cai” in the conference") == true)
    }

    @Test mutating func `files that came to say what the conference has differ in nothing`() throws {
        try haveADay()
        let found = told {
            $0.awards!.recipients[0].name = "Sở Tài chính Lào Cai"
            $0.awards!.recipients[0].decidedName = files.awards!.recipients[0].name
            $0.items[10].title = "Bế mạc hội nghị"
        }
        #expect(found == [])
    }

    @Test func `awards, rounds and recipients are told, each once, with the command that makes it so`() throws {
        let awards = try #require(files.awards)
        let found = told {
            $0.awards!.platformPeople = 12
            $0.awards!.awards[0].total = Award.Total(collectives: 2, individuals: 0)
            $0.awards!.rounds[1].minutes += 2
            $0.awards!.recipients[3].title = "Chủ tịch xã"
            $0.awards!.recipients.removeLast()
            var new = Recipient(
                id: "tap-the-90", award: awards.awards[0].id, kind: .collective, name: "Sở Nội vụ", round: awards.rounds[0].id,
                venue: awards.recipients[0].venue)
            new.people = 2
            $0.awards!.recipients.append(new)
        }
        let round = awards.rounds[0].id.text
        #expect(
            found.map(\.what) == [
                "the platform holds 12 people in the files", "the award “\(awards.awards[0].id.text)” has another total in the files",
                "the round “\(awards.rounds[1].id.text)” has another length in the files",
                "the recipient “\(awards.recipients[3].id.text)” (\(awards.recipients[3].name)) has another title in the files",
                "the files have a new recipient: Sở Nội vụ (tap-the-90)",
                "the recipient “\(awards.recipients.last!.id.text)” (\(awards.recipients.last!.name)) is no longer in the files",
            ])
        #expect(
            found.compactMap(\.command) == [
                #"recipient.add {"award":"\#(awards.awards[0].id.text)","kind":"collective","name":"Sở Nội vụ","people":2,"#
                    + #""round":"\#(round)","venue":"\#(awards.recipients[0].venue.text)"}"#,
                #"recipient.withdraw {"recipient":"\#(awards.recipients.last!.id.text)"}"#,
            ])
    }
}
