import Conference
import Foundation
import Programme
import Testing

/// Each spoils a copy of the Lào Cai programme and expects exactly the complaints named: no more, because a fault that brings others
/// with it sends people looking in the wrong place.
@Suite struct `broken programmes` {
    @Test func `a misspelt field is told with the nearest right one`() throws {
        let workshop = try Workshop()
        try workshop.spoil("conference.yaml", "secretary: ", "secretery: ")
        #expect(
            workshop.complaints() == [
                "conference.yaml:17: the file has the unknown field `secretery`: did you mean `secretary`? "
                    + "The fields are: title, place, zone, date, chairs, secretary, platform, queue, theme, regime, draft"
            ])
    }

    @Test func `a missing file is told, and what refers to it is left in peace`() throws {
        let workshop = try Workshop()
        try workshop.remove("venues.yaml")
        #expect(workshop.complaints() == ["venues.yaml:1: the file is missing: copy it from agenda/template and fill it in"])
    }

    @Test func `wrong values of every kind are told where they stand`() throws {
        let workshop = try Workshop()
        try workshop.spoil("agenda.yaml", "minutes: 12", "minutes: twelve")
        try workshop.spoil("agenda.yaml", "kind: launch", "kind: lanch")
        try workshop.spoil("agenda.yaml", "quiet: true", "quiet: very")
        try workshop.spoil("agenda.yaml", "start: \"16:52\"", "start: half past four")
        try workshop.spoil("agenda.yaml", "who: [dang-xuan-phong]", "who: [Đặng Xuân Phong]")
        try workshop.spoil("agenda.yaml", "title: {vi: Khai mạc, en: Opening}", "title: [Khai mạc]")
        #expect(
            workshop.complaints() == [
                "agenda.yaml:21: `quiet` is “very”, neither true nor false: write `quiet: true` or leave it out",
                "agenda.yaml:58: `title` of the item i4 is a list, not one value: write `title: …`",
                "agenda.yaml:123: `who` is “Đặng Xuân Phong”, which is not an id: write “dang-xuan-phong”: 1 to 64 of the letters "
                    + "a–z without "
                    + "diacritics, digits and hyphens",
                "agenda.yaml:145: `minutes` is “twelve”, not a whole number from 1 to 720: write digits only, such as `minutes: 10`",
                "agenda.yaml:146: `kind` is “lanch”, which it cannot be: did you mean “launch”? Write one of: rollcall, ceremony, "
                    + "anthem, silence, "
                    + "report, paper, speech, video, awards, launch, pledge, break",
                "agenda.yaml:168: `start` is “half past four”, not a time of day: write hours and minutes, such as `start: \"13:40\"`",
            ])
    }

    @Test func `a budget that holds no speech, a rule that is none and papers under a long id are told`() throws {
        let workshop = try Workshop()
        try workshop.spoil(
            "conference.yaml", "rule: round, minutes: 3, budget: {speeches: 2, minutes: 10}",
            "rule: rounds, minutes: 3, budget: {speeches: 2, minutes: 2}")
        let long = String(repeating: "i", count: 60)
        try workshop.spoil("agenda.yaml", "- id: i6\n", "- id: \(long)\n")
        #expect(
            workshop.complaints() == [
                "conference.yaml:20: `rule` is “rounds”, which it cannot be: did you mean “round”? Write one of: fifo, fewest, round",
                "conference.yaml:20: each venue may speak for 2 minutes, but one speech takes 3: give the budget at least `minutes: 3`, "
                    + "or write a shorter `minutes` in `queue`",
                "agenda.yaml:73: the id of the item \(long) is too long for its papers to be named after it: shorten it to 59 letters: "
                    + "its first paper is “<id>-p1”",
            ])
    }

    @Test func `missing fields are told with what to add`() throws {
        let workshop = try Workshop()
        try workshop.spoil(
            "venues.yaml", "  - id: si-ma-cai\n    name: {vi: Huyện Si Ma Cai, en: Si Ma Cai District}\n", "  - id: si-ma-cai\n")
        try workshop.spoil("links.yaml", "name: Tổ kỹ thuật 2", "name: \"\"")
        try workshop.spoil("recipients.csv", "giang-seo-van,r3,individual,Giàng Seo Vần", "giang-seo-van,r3,individual,")
        #expect(
            workshop.complaints() == [
                "venues.yaml:21: the venue si-ma-cai has no `name`: add `name: {vi: …, en: …}`",
                "links.yaml:9: the operator link operator-2 has no `name`: add `name: …`",
                "recipients.csv:10: the recipient giang-seo-van has no `name`: add it in the column `name`",
            ])
    }

    @Test func `names that no other file has are told with the nearest one`() throws {
        let workshop = try Workshop()
        try workshop.spoil("agenda.yaml", "venue: si-ma-cai", "venue: si-ma-kai")
        try workshop.spoil("awards.yaml", "conferrers: [hoang-giang]", "conferrers: [hoang-gang]")
        try workshop.spoil("delegates.csv", "don-vi-8,", "don-vi-88,")
        try workshop.spoil("conference.yaml", "secretary: thu-ky", "secretary: nobody-knows")
        let complaints = workshop.complaints()
        #expect(
            complaints.contains(
                "agenda.yaml:108: `venue` of a paper of the item i6 names the venue “si-ma-kai”, which venues.yaml does not have: "
                    + "did you mean “si-ma-cai”? Otherwise add it to venues.yaml"))
        #expect(
            complaints.contains(
                "awards.yaml:71: `conferrers` of a part of the round r4 names the person “hoang-gang”, which people.yaml does not have: "
                    + "did you mean “hoang-giang”? Otherwise add it to people.yaml"))
        #expect(
            complaints.contains(
                "delegates.csv:9: `unit` of the delegate names the unit “don-vi-88”, which units.csv does not have: "
                    + "did you mean “don-vi-8”? Otherwise add it to units.csv"))
        #expect(
            complaints.contains(
                "conference.yaml:17: `secretary` names the person “nobody-knows”, which people.yaml does not have: "
                    + "add it to people.yaml, or write the id of one that is there"))
        #expect(complaints.count == 4)
    }

    @Test func `items out of order, overlapping, too full or beyond midnight are told`() throws {
        let workshop = try Workshop()
        try workshop.spoil("agenda.yaml", "start: \"14:03\"", "start: \"14:02\"")
        try workshop.spoil("agenda.yaml", "start: \"15:20\"", "start: \"13:20\"")
        try workshop.spoil("agenda.yaml", "minutes: 35", "minutes: 34")
        try workshop.spoil("agenda.yaml", "start: \"16:52\"", "start: \"23:58\"")
        #expect(
            workshop.complaints() == [
                "agenda.yaml:32: the item i3 starts at 14:02, but what stands above it lasts until 14:03: let it start at 14:03 "
                    + "or later, or shorten “i2”",
                "agenda.yaml:75: the item i6 lasts 34 minutes, but its papers take 35: write `minutes: 35`, or shorten the papers",
                "agenda.yaml:120: the item i7 starts at 13:20, before “i6” above it (14:35): put the items in the order of their "
                    + "times, or correct the time",
                "agenda.yaml:167: the item i11 lasts beyond midnight: a programme is one day: make a second one for the next",
            ])
    }

    @Test func `counts that do not agree with the list of recipients are told where most of them agree`() throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "tap-the-31,r6c,collective,Tập thể số 31,,,van-ban,1\n", "")
        #expect(
            workshop.complaints() == [
                "awards.yaml:116: the round r6c announces 1 recipient at “van-ban”, but recipients.csv has 0: "
                    + "add to recipients.csv who is missing: the award's `total` agrees with what the rounds announce"
            ])
    }

    @Test func `a recipient in two rounds, or at a venue where the round has no part, is told`() throws {
        let workshop = try Workshop()
        let list = try workshop.text("recipients.csv")
        try workshop.write("recipients.csv", list + "tap-the-3,r6c,collective,Tập thể số 3,,,hoi-truong,1\n")
        try workshop.spoil("recipients.csv", "Cá nhân số 6,,,hoi-truong,1", "Cá nhân số 6,,,sa-pa,1")
        #expect(
            workshop.complaints() == [
                "recipients.csv:15: the recipient ca-nhan-6 receives at “sa-pa”, where the round “r5” has no part: "
                    + "write in the column `venue` one of: hoi-truong; or add a part to awards.yaml",
                "recipients.csv:50: the recipient “tap-the-3” is already defined at line 11 of recipients.csv: "
                    + "give each recipient an id of its own",
            ])
    }

    @Test func `more people than the platform holds, and more rounds than the item has time for, are told`() throws {
        let workshop = try Workshop()
        try workshop.spoil(
            "recipients.csv", "tap-the-7,r6a,collective,Tập thể số 7,,,hoi-truong,1", "tap-the-7,r6a,collective,Tập thể số 7,,,hoi-truong,3"
        )
        try workshop.spoil("awards.yaml", "minutes: 7", "minutes: 9")
        #expect(
            workshop.complaints() == [
                "agenda.yaml:131: the item i8 lasts 40 minutes, but its rounds in awards.yaml take 42: write `minutes: 42`, or "
                    + "shorten the rounds",
                "awards.yaml:102: the round r6a brings 11 people onto a platform that holds 10: "
                    + "split it into two rounds, or correct `people` in recipients.csv or `platform` in conference.yaml",
            ])
    }

    @Test func `a unit without signatory, with two, or without bloc is told, and a head who is no member`() throws {
        let workshop = try Workshop()
        try workshop.spoil("delegates.csv", "don-vi-15,dai-dien-15,", "don-vi-14,dai-dien-15,")
        try workshop.spoil("units.csv", "don-vi-30,Đơn vị số 30,Unit 30,khoi-c", "don-vi-30,Đơn vị số 30,Unit 30,")
        try workshop.spoil("pledges.yaml", "head: don-vi-10", "head: don-vi-9")
        #expect(
            workshop.complaints() == [
                "units.csv:31: the unit don-vi-30 has a signatory in delegates.csv but no bloc: write its bloc in the column "
                    + "`bloc`, or delete the signatory",
                "delegates.csv:16: the unit “don-vi-14” has a second signatory (the first at line 15): keep one line for each unit, "
                    + "or write “don-vi-15”, which has none",
                "pledges.yaml:19: `head` of the bloc khoi-b is “don-vi-9”, which is not one of its units: "
                    + "name one of its units, or write “khoi-b” in the column `bloc` of “don-vi-9”",
            ])
    }

    @Test func `a pledge longer than what can be revised on the day is told`() throws {
        let workshop = try Workshop()
        let line = "3. Giữ vững quốc phòng, an ninh; bảo vệ môi trường."
        try workshop.spoil("pledges.yaml", line, line + String(repeating: " ế", count: 1_802))
        #expect(workshop.complaints() == [])
        try workshop.spoil("pledges.yaml", line, line + "!")
        #expect(
            workshop.complaints() == [
                "pledges.yaml:35: `text` of the bloc khoi-c is 4001 characters long: "
                    + "shorten it to at most 4000; what is longer can be an annex on paper"
            ])
    }

    @Test func `an unknown time zone and a day that the calendar has not are told`() throws {
        let workshop = try Workshop()
        try workshop.spoil("conference.yaml", "zone: Asia/Ho_Chi_Minh", "zone: Asia/Ho_Chi_Min")
        #expect(
            workshop.complaints() == [
                "conference.yaml:14: the time zone “Asia/Ho_Chi_Min” is not known: did you mean “Asia/Ho_Chi_Minh”? Viet Nam is "
                    + "Asia/Ho_Chi_Minh"
            ])
        try workshop.spoil("conference.yaml", "zone: Asia/Ho_Chi_Min", "zone: Asia/Ho_Chi_Minh")
        try workshop.spoil("conference.yaml", "date: 2022-01-17", "date: 2022-02-30")
        #expect(
            workshop.complaints() == [
                "conference.yaml:15: the calendar has no day “2022-02-30”: write year-month-day, such as `date: 2022-01-17`"
            ])
    }

    @Test func `an hour that summer time skips is told`() throws {
        let workshop = try Workshop("template", copying: Workshop.agenda.appendingPathComponent("template"))
        try workshop.spoil("conference.yaml", "zone: Asia/Ho_Chi_Minh", "zone: Europe/Paris")
        try workshop.spoil("conference.yaml", "date: 2030-01-15", "date: 2030-03-31")
        try workshop.spoil("agenda.yaml", "start: \"08:00\"", "start: \"02:30\"")
        #expect(
            workshop.complaints() == [
                "agenda.yaml:4: the clocks of the zone skip 02:30 on that day: write a time that exists, an hour later"
            ])
    }

    @Test func `characters that turn the writing around or have no picture are told, even when they are written as escapes`() throws {
        let workshop = try Workshop()
        try workshop.spoil("people.yaml", "name: Hoàng Giang", "name: Hoàng\u{202E} Giang")
        try workshop.spoil("venues.yaml", "name: {vi: Thị xã Sa Pa,", "name: {vi: \"Sa\\u2028 Pa\",")
        try workshop.spoil("units.csv", "Đơn vị số 5,", "Đơn vị số 5\u{E000},")
        #expect(
            workshop.complaints() == [
                "people.yaml:28: an invisible character that turns the writing direction around (U+202E) stands at column 16: "
                    + "delete it; if it is not to be seen, delete the whole word and type it anew",
                "venues.yaml:9: `vi` holds an invisible line separator (U+2028): delete it; if it is not to be seen, delete "
                    + "the whole word and type it anew",
                "units.csv:6: a character that no font can be expected to show (U+E000) stands at column 21: "
                    + "delete it; if it is not to be seen, delete the whole word and type it anew",
            ])
    }

    @Test func `broken YAML is told with its line, and every field that stands twice`() throws {
        let workshop = try Workshop()
        try workshop.spoil("pledges.yaml", "    head: don-vi-1\n", "\thead: don-vi-1\n")
        try workshop.spoil("people.yaml", "    protocol: 2\n", "    protocol: 2\n    name: Vũ Xuân Cường\n")
        try workshop.spoil("people.yaml", "    protocol: 4\n", "    protocol: 4\n    protocol: 5\n")
        let complaints = workshop.complaints()
        #expect(complaints.count == 3)
        #expect(complaints[0] == "people.yaml:18: the field `name` stands here a second time (first at line 12): keep one of the two")
        #expect(complaints[1] == "people.yaml:33: the field `protocol` stands here a second time (first at line 32): keep one of the two")
        #expect(complaints[2].hasPrefix("pledges.yaml:7: this is not YAML: "))
        #expect(complaints[2].hasSuffix("equal indentation within an entry, spaces and not tabs"))
    }

    @Test func `a field that stands twice in one line, or once in quotation marks, is told as well`() throws {
        let workshop = try Workshop()
        try workshop.spoil("venues.yaml", "{vi: Thị xã Sa Pa, en: Sa Pa Town}", "{vi: Thị xã Sa Pa, vi: Sa Pa, en: Sa Pa Town}")
        try workshop.spoil("people.yaml", "    protocol: 2\n", "    protocol: 2\n    \"name\": Vũ Xuân Cường\n")
        #expect(
            workshop.complaints() == [
                "people.yaml:12: the field `name` stands twice in the same entry, the first time here: keep one of the two",
                "venues.yaml:9: the field `vi` stands here a second time (first at line 9): keep one of the two",
            ])
    }

    @Test func `a text whose comma or colon YAML takes for its own is told to need quotation marks`() throws {
        let workshop = try Workshop()
        try workshop.spoil("agenda.yaml", "{vi: \"Tuyên bố lý do, giới thiệu đại biểu\",", "{vi: Tuyên bố lý do, giới thiệu đại biểu,")
        try workshop.spoil("people.yaml", "name: Hoàng Giang", "name: Đồng chí: Hoàng Giang")
        let complaints = workshop.complaints()
        #expect(complaints.count == 2)
        #expect(
            complaints[0].hasPrefix(
                "people.yaml:28: this is not YAML: mapping values are not allowed in this context: put a text that holds “: ”"))
        #expect(
            complaints[1]
                == "agenda.yaml:36: `title` of the item i3 has the unknown field `giới thiệu đại biểu`: If it is the rest of a text with "
                + "a comma, put the whole text in quotation marks. The fields are: vi, en")
    }

    @Test func `collectives after individuals, and the dead without a proxy, are warnings`() throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "tap-the-2,r2,collective,Tập thể số 2,,,hoi-truong,1\n", "")
        try workshop.spoil(
            "recipients.csv", "ca-nhan-5,r2,individual,Cá nhân số 5,,,hoi-truong,1\n",
            "ca-nhan-5,r2,individual,Cá nhân số 5,,,hoi-truong,1\ntap-the-2,r2,collective,Tập thể số 2,,,hoi-truong,1\n")
        let list = try workshop.text("recipients.csv").split(separator: "\n").enumerated().map {
            $1 + ($0 == 0 ? ",posthumous" : $0 == 9 ? ",x" : ",")
        }
        try workshop.write("recipients.csv", list.joined(separator: "\n"))
        #expect(
            workshop.complaints() == [
                "recipients.csv:9: warning: the recipient tap-the-2 is a collective and comes after the individual “ca-nhan-1” in "
                    + "the same award: "
                    + "let collectives go up first (Nghị định 145/2013/NĐ-CP, Điều 26 khoản 5), unless the conference means it so",
                "recipients.csv:10: warning: the recipient giang-seo-van is honoured posthumously and nobody receives: "
                    + "name who of the family does in the column `proxy`",
            ])
        #expect(try #require(workshop.read().programme).recipients.filter(\.isPosthumous).map(\.name) == ["Giàng Seo Vần"])
    }

    @Test func `a folder whose name cannot stand in a link, or is a path of the server, is told`() throws {
        #expect(
            try Workshop("Lào Cai 2022").complaints().first?.contains("agenda/Lào Cai 2022:1: the folder is named “Lào Cai 2022”") == true)
        let metrics = try Workshop("metrics")
        #expect(
            metrics.complaints() == [
                "\(metrics.folder.path):1: the folder is named “metrics”, which is a path of the server: rename it, for example to “metrics-2022”"
            ])
        let missing = ProgrammeFolder.read(at: Workshop.agenda.appendingPathComponent("nowhere"))
        #expect(
            missing.complaints.map(\.description) == [
                "\(Workshop.agenda.path)/nowhere:1: there is no such folder: give the path of a folder with a programme, such as agenda/lao-cai-2022"
            ])
    }

    @Test func `no conference can be named like a folder of the pages`() throws {
        let pages = Workshop.agenda.deletingLastPathComponent().appendingPathComponent("public")
        let folders = try FileManager.default.contentsOfDirectory(at: pages, includingPropertiesForKeys: [.isDirectoryKey]).filter {
            try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
        }
        #expect(folders.count > 15)
        for name in folders.map(\.lastPathComponent) where name.first?.isUppercase != true {
            #expect(ConferenceID.reserved.contains(name), "\(name)")
        }
    }

    @Test func `a file that nobody would read is told`() throws {
        let workshop = try Workshop()
        try FileManager.default.moveItem(at: workshop.file("pledges.yaml"), to: workshop.file("pledges.yml"))
        try workshop.write("README.md", "notes are welcome")
        let complaints = workshop.complaints()
        #expect(
            complaints.contains {
                $0.hasPrefix("pledges.yml:1: this file is no part of a programme, and nobody would read it: did you mean pledges.yaml?")
            })
        #expect(!complaints.contains { $0.contains("README") })
    }

    @Test func `a departure from protocol is a warning, and the programme is served`() throws {
        let workshop = try Workshop()
        let lines = try workshop.text("awards.yaml").components(separatedBy: "\n").filter { !$0.contains("rankReason") }
        try workshop.write("awards.yaml", lines.joined(separator: "\n"))
        #expect(
            workshop.complaints() == [
                "awards.yaml:58: warning: the award co-chinh-phu (rank 25) is conferred before “bang-khen-thu-tuong”, which ranks "
                    + "higher (24): "
                    + "change the order, or say why in `rankReason`; where the province has an order of its own, write `ranks: as-listed` at the top"
            ])
        #expect(workshop.read().programme != nil)
    }

    @Test func `all faults of all files come in one run, file by file and from the top`() throws {
        let workshop = try Workshop()
        try workshop.spoil("links.yaml", "viewer:", "viewers:")
        try workshop.spoil("conference.yaml", "draft: false", "draft: perhaps")
        try workshop.spoil("recipients.csv", "so-tai-chinh,r1,collective,", "so-tai-chinh,r1,group,")
        try workshop.spoil("people.yaml", "protocol: 2", "protocol: second")
        try workshop.spoil("agenda.yaml", "minutes: 12", "minuts: 12")
        try workshop.spoil("venues.yaml", "hall: true", "hall: false")
        let reading = workshop.read()
        #expect(reading.programme == nil)
        let files = reading.complaints.map { "\($0.file.split(separator: "/").last ?? ""):\($0.line)" }
        #expect(
            files == [
                "conference.yaml:19", "people.yaml:17", "venues.yaml:3", "agenda.yaml:143", "agenda.yaml:145", "links.yaml:16",
                "recipients.csv:2",
            ])
        #expect(reading.complaints.allSatisfy { !$0.sentence.isEmpty && !$0.remedy.isEmpty })
    }
}
