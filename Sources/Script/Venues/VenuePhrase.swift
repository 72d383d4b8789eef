import Conference

/// Venues within a sentence: “điểm cầu huyện Si Ma Cai”, “các điểm cầu huyện Mường Khương, Si Ma Cai và Văn Bàn”.
enum VenuePhrase {
    static func called(_ venues: [Venue]) -> Spoken {
        let keys = venues.map { EntityKey.venue($0.id) }
        guard venues.count > 1 else {
            return Spoken(venues.first?.calledOut.vi ?? "", en: venues.first?.calledOut.english ?? "", named: keys)
        }
        let names = venues.map(\.withinSentence)
        let kinds = Set(venues.map(\.placeWord))
        let list = kinds.count == 1 ? commonKind(names, venues[0].placeWord) : Enumeration.vi(names)
        return Spoken(
            "các điểm cầu " + list, en: "the connection points " + Enumeration.en(venues.map(\.name.english)), named: keys)
    }

    private static func commonKind(_ names: [String], _ kind: String?) -> String {
        guard let kind else { return Enumeration.vi(names) }
        return "\(kind) " + Enumeration.vi(names.map { String($0.dropFirst(kind.count + 1)) })
    }
}
