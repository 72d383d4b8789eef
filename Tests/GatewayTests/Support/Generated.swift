import Conference
import Fixtures

extension Opening {
    /// A programme as large as one asks for; its texts are as long as those of the Lào Cai conference.
    static func generated(items: Int, venues: Int, mcs: Int = 3) -> Opening {
        let places = (1...venues).map {
            Venue(id: VenueID("xa-\($0)"), name: BilingualText("Xã số \($0)", en: "Commune \($0)"), isHall: $0 == 1)
        }
        let run = (1...items).map { number in
            var item = Agenda.Item(
                id: ItemID("i\(number)"), kind: .speech,
                title: BilingualText("Nội dung thứ \(number) của hội nghị", en: "Item number \(number)"),
                plannedMinutes: 5, plannedStart: startOfLaoCai + Milliseconds(number) * 5 * .perMinute)
            item.venue = places[(number - 1) % venues].id
            return item
        }
        return Opening(
            about: laoCai.about, people: laoCai.people, venues: places,
            participants: (1...mcs).map { Participant(.mc, PersonID("mc-\($0)"), name: "Người dẫn chương trình \($0)") }
                + laoCai.participants.filter { $0.who.role != .mc && $0.who.role != .venue }
                + places.map { Participant(.venue, PersonID($0.id.text), name: $0.name.vi, venue: $0.id) },
            items: run)
    }
}
