import Conference
import Fixtures

extension Opening {
    /// A day with all that a rite may bring: the dead and their families, proxies, three who confer, a round at four venues, titles of persons, items of every
    /// kind without a script, guests who do not come, speakers and heads who have a name. The invented happens to nobody who lives.
    static var solemn: Opening {
        var opening = Opening.laoCaiAwards
        let comrade = BilingualText("đồng chí", en: "Comrade")
        opening.people += [
            Person(id: "dai-bieu-a", name: "Đại biểu A", salutation: "bà", title: "Chủ tịch Hội LHPN tỉnh"),
            Person(
                id: "don-vi-1", name: "Đại biểu B", salutation: "ông", title: "Giám đốc Sở X, Phó Bí thư Đảng ủy", short: "Giám đốc Sở X"),
        ]
        for place in opening.people.indices where opening.people[place].id == "dang-xuan-phong" {
            opening.people[place].title = "Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh ủy"
            opening.people[place].short = "Bí thư Tỉnh ủy"
        }
        opening.guests.append(Guest(person: "dai-bieu-a", rank: 4, venue: "si-ma-cai"))
        opening.items.insert(contentsOf: extraItems, at: 5)
        let papers = opening.items.firstIndex { $0.id == "i6" }!
        opening.items[papers].papers = [
            Agenda.Paper(title: "Tham luận 1", minutes: 7, venue: "hoi-truong"),
            Agenda.Paper(title: "Tham luận 2", minutes: 7, venue: "bao-thang"),
            Agenda.Paper(title: "Tham luận 3", minutes: 7, venue: "sa-pa", speaker: "Đại biểu C"),
            Agenda.Paper(title: "Tham luận 4", minutes: 7, venue: "hoi-truong", speaker: "Đại biểu D"),
        ]
        (opening.items[papers].papers[2].speakerSalutation, opening.items[papers].papers[2].speakerTitle) = (
            comrade, "Chủ tịch UBND thị xã"
        )
        opening.items[papers].papers[3].speakerSalutation = "bà"
        opening.awards?.addSolemnRounds(all: Table(opening.people))
        return opening
    }

    private static var extraItems: [Agenda.Item] {
        var pause = Agenda.Item(id: "x3", kind: .break, title: "Giải lao", plannedMinutes: 10)
        pause.resumesAt = startOfLaoCai + 100 * .perMinute
        return [
            Agenda.Item(id: "x1", kind: .silence, title: "Mặc niệm các anh hùng liệt sĩ", plannedMinutes: 2),
            Agenda.Item(id: "x2", kind: .video, title: "Phóng sự về phong trào thi đua", plannedMinutes: 5), pause,
        ]
    }
}

extension Awards.Programme {
    fileprivate mutating func addSolemnRounds(all people: Table<Person>) {
        edit("so-tai-chinh") {
            ($0.representative, $0.representativeSalutation, $0.representativeTitle) = ("Đại biểu E", "đồng chí", "Giám đốc")
        }
        edit("ca-nhan-1") { recipient in
            (recipient.salutation, recipient.isPosthumous) = ("cố đồng chí", true)
            recipient.proxy = Recipient.Proxy(name: "Người nhà F", salutation: "bà", kind: .family, relation: "vợ")
        }
        edit("ca-nhan-2") { recipient in
            recipient.salutation = "ông"
            recipient.proxy = Recipient.Proxy(name: "Đại biểu G", salutation: "bà", title: "PGĐ Sở X", kind: .representative)
        }
        for number in 3...15 { edit(RecipientID("ca-nhan-\(number)")) { $0.salutation = number.isMultiple(of: 2) ? "bà" : "ông" } }
        for round in rounds.indices where rounds[round].id == "r5" {
            let first = people["dang-xuan-phong"]!
            rounds[round].parts[0].conferrers.insert(Agenda.Speaker(person: first.id, name: first.name, title: first.title), at: 0)
        }
        for round in rounds.indices {
            for part in rounds[round].parts.indices {
                for place in rounds[round].parts[part].conferrers.indices {
                    let person = rounds[round].parts[part].conferrers[place].person.flatMap { people[$0] }
                    rounds[round].parts[part].conferrers[place].title = person?.title
                }
            }
        }
        var title = Award(
            id: "chien-si", name: BilingualText("Chiến sĩ thi đua cấp tỉnh", en: "Emulation Fighter of the Province"), kind: .title,
            rank: 28,
            decidedBy: "Chủ tịch UBND tỉnh", order: .readCall, item: "i8")
        title.decisions = [Award.Decision(number: "07/QĐ-UBND")]
        awards.append(title)
        add(round: "r7", of: title, people: [("ca-nhan-16", "ông", false), ("ca-nhan-17", "bà", false)])
        add(round: "r8", of: title, people: [("ca-nhan-18", "ông", true)])
        add(round: "r9", of: title, people: [("ca-nhan-19", "ông", false), ("ca-nhan-20", "bà", true)])
    }

    private mutating func edit(_ id: RecipientID, _ change: (inout Recipient) -> Void) {
        guard let place = recipients.firstIndex(where: { $0.id == id }) else { return }
        change(&recipients[place])
    }

    private mutating func add(round: RoundID, of award: Award, people: [(RecipientID, String, isDead: Bool)]) {
        for (id, salutation, isDead) in people {
            var one = Recipient(
                id: id, award: award.id, kind: .individual, name: "Cá nhân số \(id.text.dropFirst(8))", round: round, venue: "hoi-truong")
            (one.salutation, one.isPosthumous) = (salutation, isDead)
            recipients.append(one)
        }
        let part = Round.Part(venue: "hoi-truong", recipients: people.map(\.0))
        rounds.append(Round(id: round, award: award.id, minutes: 4, decision: award.decisions[0].number, parts: [part]))
    }
}
