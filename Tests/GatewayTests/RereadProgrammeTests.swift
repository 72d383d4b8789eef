import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Views
import Wire

@testable import Gateway

/// Files that were mended before the opening: whoever resumes sees what whoever joins sees.
@Suite struct RereadProgrammeTests {
    private static let everybody: [Principal] = Principal.oneOfEach + [.saPa, .operatorTwo, .signatory(16)]

    /// A morning on which everything that shows a name has been touched: a request to speak, a call for help that somebody took, a notice, a new signatory.
    private func morning(_ opening: Opening) throws -> (host: GatewayHost, pages: [ProtocolClient]) {
        let host = try GatewayHost(opening)
        let pages = Self.everybody.map { host.joins($0) }
        let (mc, operatorOne, venue) = (pages[0], pages[1], pages[3])
        #expect(host.asks(mc, "queue.open").isAccepted)
        #expect(host.asks(venue, "speaker.request", ["kind": "speech", "topic": "Đường về thôn"]).isAccepted)
        #expect(host.asks(venue, "venue.help", ["text": "Không có tiếng"]).isAccepted)
        #expect(host.asks(operatorOne, "help.take", ["venue": "si-ma-cai"]).isAccepted)
        #expect(host.asks(mc, "notice.send", ["to": "unit/don-vi-15", "text": "Mời đại diện lên ký"]).isAccepted)
        return (host, pages)
    }

    private func compare(_ host: GatewayHost, _ pages: [ProtocolClient], after change: (inout Opening) -> Void) throws {
        var mended = host.opening
        change(&mended)
        try host.restart(opening: mended, digest: "d2")
        for page in pages where mended.participants.contains(where: { $0.who == page.who }) {
            let resumed = host.joins(page.who, after: page)
            let newcomer = host.joins(page.who)
            #expect(resumed.welcome?["continued"] == true)
            #expect(resumed.view == newcomer.view, "\(page.who) \(differing(resumed.view, newcomer.view))")
            #expect(resumed.mine == newcomer.mine, "\(page.who) \(differing(resumed.mine, newcomer.mine))")
        }
        #expect(host.durable.contains("programme.replaced"))
        host.compareViewsWithScratch()
    }

    private func differing(_ left: ClientChain, _ right: ClientChain) -> [String] {
        Set(left.values.keys).union(right.values.keys).filter { left.values[$0] != right.values[$0] }.sorted()
    }

    @Test func `a mended salutation stands in the rounds whose conferrers are persons of the programme`() throws {
        let (host, pages) = try morning(.laoCaiAwards)
        try compare(host, pages) { for place in $0.people.indices { $0.people[place].salutation = BilingualText("ông", en: "Mr") } }
        let round = host.joins(.mc).view.values["round/r1"]
        #expect(round.map(JSONWriter.write).map { String(decoding: $0, as: UTF8.self) }?.contains("Mr") == true)
    }

    @Test func `a mended name of a link stands at the request that it made and at the call that it took`() throws {
        let (host, pages) = try morning(.laoCaiAwards)
        try compare(host, pages) { for place in $0.participants.indices { $0.participants[place].name += " (đã sửa)" } }
        #expect(host.joins(.viewer).view.values["speaker/s1"]?["name"] == "Si Ma Cai (đã sửa)")
        #expect(host.joins(.siMaCai).mine.values["help"]?["takenBy"] == "Tổ kỹ thuật 1 (đã sửa)")
    }

    @Test(arguments: 0..<12) func `whatever the files mend, those who resume and those who join see the same`(fault: Int) throws {
        let (host, pages) = try morning(.laoCaiAwards)
        try compare(host, pages) { files in
            switch fault {
            case 0: for place in files.people.indices { files.people[place].name += " A" }
            case 1: for place in files.people.indices { files.people[place].title = "Đại biểu" }
            case 2: for place in files.venues.indices { files.venues[place].name = BilingualText("Điểm cầu số \(place)") }
            case 3: files.venues.reverse()
            case 4: for place in files.units.indices { files.units[place].name = BilingualText("Đơn vị \(place)") }
            case 5: for place in files.awards!.recipients.indices { files.awards!.recipients[place].name += " (đã sửa)" }
            case 6: for place in files.awards!.decisions.indices { files.awards!.decisions[place].reader = "đồng chí Thư ký" }
            case 7: for place in files.awards!.rounds.indices { files.awards!.rounds[place].minutes += 1 }
            case 8: for place in files.items.indices { files.items[place].plannedMinutes += 1 }
            case 9: files.guests.reverse()
            case 10: files.participants.removeAll { $0.who == .signatory(16) || $0.who == Principal(.mc, "mc-3") }
            default:
                files.blocs[0].text += "!"
                files.blocs[0].digest = "0"
                files.queue = SpeakerQueue.Settings(rule: .fewest, seconds: 120)
            }
        }
    }
}
