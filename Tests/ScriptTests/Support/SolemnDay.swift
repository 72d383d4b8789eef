import Conference
import Fixtures

extension Opening {
    /// A day with all that a rite may bring: the dead and their families, proxies, households, three who confer, a round under two decisions and one decision
    /// over two awards, a round at four venues on two authorities, titles of persons, items of every
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
        title.decisions = ["07/QĐ-UBND", "08/QĐ-UBND"]
        awards.append(title)
        var certificate = Award(
            id: "bang-khen-tinh", name: BilingualText("Bằng khen của Chủ tịch UBND tỉnh", en: "Certificate of the Provincial Chairman"),
            kind: .commendation, rank: 29, decidedBy: "Chủ tịch UBND tỉnh", order: .callRead, item: "i8")
        certificate.decisions = ["08/QĐ-UBND", "09/QĐ-UBND"]
        awards.append(certificate)
        decisions.append(Decision(number: "09/QĐ-UBND", reader: "Đại biểu K"))
        decisions[decisions.count - 1].readerSalutation = "bà"
        add(household: "ho-1", in: "r10", of: certificate)
        rounds[rounds.count - 1].parts[0].authority = "Chủ tịch UBND tỉnh"
        for part in rounds.indices where rounds[part].id == "r6c" { rounds[part].parts[1].authority = "Chủ tịch UBND tỉnh" }
        add(round: "r7", of: title, people: [("ca-nhan-16", "ông", false), ("ca-nhan-17", "bà", false)])
        add(round: "r8", of: title, people: [("ca-nhan-18", "ông", true)])
        add(round: "r9", of: title, people: [("ca-nhan-19", "ông", false), ("ca-nhan-20", "bà", true)])
    }

    private mutating func edit(_ id: RecipientID, _ change: (inout Recipient) -> Void) {
        guard let place = recipients.firstIndex(where: { $0.id == id }) else { return }
        change(&recipients[place])
    }

    /// One household, and an individual behind it.
    private mutating func add(household id: RecipientID, in round: RoundID, of award: Award) {
        add(round: round, of: award, people: [("ca-nhan-21", "bà", false)])
        recipients.append(
            Recipient(id: id, award: award.id, kind: .household, name: "Hộ gia đình ông Đại biểu I", round: round, venue: "hoi-truong"))
        rounds[rounds.count - 1].parts[0].recipients.insert(id, at: 0)
    }

    private mutating func add(round: RoundID, of award: Award, people: [(RecipientID, String, isDead: Bool)]) {
        for (id, salutation, isDead) in people {
            var one = Recipient(
                id: id, award: award.id, kind: .individual, name: "Cá nhân số \(id.text.dropFirst(8))", round: round, venue: "hoi-truong")
            (one.salutation, one.isPosthumous) = (salutation, isDead)
            recipients.append(one)
        }
        let part = Round.Part(venue: "hoi-truong", recipients: people.map(\.0))
        rounds.append(Round(id: round, award: award.id, minutes: 4, decisions: award.decisions, parts: [part]))
    }
}
