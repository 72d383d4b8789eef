import Cards
import Conference
import Fixtures
import Foundation
import Testing

@Suite struct LinkSheetTests {
    private func cards(of conference: Opening) -> [LinkCard] {
        conference.participants.map {
            let role = $0.who.role.rawValue
            return LinkCard($0, url: "https://hoinghi.example/lao-cai-2022/\(role)#t=\(role).\($0.who.person.text).x")
        }
    }

    private func page(of conference: Opening = .laoCai) throws -> String { try LinkSheet(conference, cards(of: conference)).html() }

    @Test func `everybody in Lào Cai has one card, with their link and a code`() throws {
        let page = try page()
        for card in cards(of: .laoCai) { #expect(page.components(separatedBy: "href=\"\(card.url)\"").count == 2) }
        let cards = Opening.laoCai.participants.count
        #expect(page.components(separatedBy: "<article class=\"card\">").count == cards + 1)
        #expect(page.components(separatedBy: "<path d=\"M").count == cards + 1)
    }

    @Test func `cards are grouped as they are handed out: desks, screens, venues, delegates by venue, viewers`() throws {
        let headings = try page().matches(of: #/<h2>(.*?) </#).map { String($0.1) }
        #expect(headings.prefix(3) == ["Người điều hành", "Màn hình", "Điểm cầu"])
        #expect(headings.dropFirst(3).dropLast().allSatisfy { $0 == "Đại biểu" } && headings.last == "Người theo dõi")
        let seats = try page().matches(of: #/<h2>Đại biểu <small lang="en">Delegates</small> · (.*?)</h2>/#).map { String($0.1) }
        let used = Set(Opening.laoCai.participants.filter { $0.who.role == .delegate }.compactMap(\.venue))
        #expect(seats == Opening.laoCai.venues.filter { used.contains($0.id) }.map(\.name.vi))
    }

    @Test func `a delegate's card names where they sit, for which unit they sign and its bloc`() throws {
        let delegate = try #require(Opening.laoCai.participants.first { $0.who.role == .delegate })
        let unit = try #require(Opening.laoCai.units.first { $0.id == delegate.units.first })
        let bloc = try #require(Opening.laoCai.blocs.first { $0.id == unit.bloc })
        let venue = try #require(Opening.laoCai.venues.first { $0.id == delegate.venue })
        let card = try #require(try page().components(separatedBy: "<article").first { $0.contains(".\(delegate.who.person.text).x") })
        for name in [Opening.laoCai.about.title, unit.name, bloc.name, venue.name] { #expect(card.contains(name.vi)) }
        #expect(card.contains(delegate.name))
        #expect(card.contains("Không chuyển cho người khác"))
        #expect(card.contains("<b>hoinghi.example</b>/lao-cai-2022/delegate#…"))
    }

    @Test func `only the viewers' link is shared`() throws {
        let shared = try page().components(separatedBy: "<article").filter { $0.contains("class=\"shared\"") }
        #expect(shared.count == Opening.laoCai.participants.count { $0.who.role == .viewer })
        #expect(shared.allSatisfy { !$0.contains("class=\"warning\"") })
    }

    @Test func `a name is shown as written, whatever it holds`() throws {
        var conference = Opening.laoCai
        conference.participants[0].name = "<script>\"Tổ\" & bạn</script>"
        #expect(try page(of: conference).contains("&lt;script&gt;&quot;Tổ&quot; &amp; bạn&lt;/script&gt;"))
        #expect(try !page(of: conference).contains("<script"))
    }

    @Test func `a delegate whose venue nobody knows is not forgotten`() throws {
        var conference = Opening.laoCai
        let place = try #require(conference.participants.lastIndex { $0.who.role == .delegate })
        conference.participants[place].venue = nil
        #expect(try page(of: conference).contains("Đại biểu chưa xếp điểm cầu"))
    }

    @Test func `the sheet needs nothing beside it and says how many cards it has`() throws {
        let page = try page()
        #expect(!page.contains("<script") && !page.contains(" src=") && !page.contains("<link") && !page.contains("url("))
        #expect(page.contains("\(Opening.laoCai.participants.count) thẻ"))
    }

    @Test(arguments: ["vi", "en"])
    func `cards call a role as the pages do`(language: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "public/words/\(language).json")
        let words = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
        for role in Role.joinable {
            let page = try LinkSheet(.laoCai, [LinkCard(Participant(role, "a", name: "A"), url: "https://hoinghi.example/x#t=a")]).html()
            let said = try #require(words["role.\(role.rawValue)"])
            #expect(page.contains(language == "vi" ? "<p class=\"role\">\(said) <small" : "<small lang=\"en\">\(said)</small></p>"))
        }
    }
}
