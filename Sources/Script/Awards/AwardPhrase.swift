import Conference

/// An award as it is spoken of: what a decision does with it, what is received, and what is handed over.
///
/// One tặng a danh hiệu and hands over the paper that certifies it; flags, orders and certificates are handed over themselves. The programme may say it otherwise.
struct AwardPhrase {
    let awarded: BilingualText
    let handed: BilingualText
    /// “tặng”, “tặng thưởng”
    let verb: String
    let withFlowers: Bool

    init(_ award: Award) {
        awarded = award.spoken?.award ?? Self.awarded(award)
        handed = award.spoken?.handed ?? Self.handed(awarded)
        verb = award.spoken?.verb ?? (award.kind == .title ? "tặng" : "tặng thưởng")
        withFlowers = award.spoken?.flowers ?? false
    }

    /// “tặng thưởng”, “truy tặng”, or both
    func verb(of who: RecipientPhrase) -> String {
        who.isOnlyTheDead ? "truy tặng" : who.hasDead ? verb + " và truy tặng" : verb
    }

    private static let title = "danh hiệu "

    private static func awarded(_ award: Award) -> BilingualText {
        let start = award.name.vi.lowercased()
        if award.kind != .title || start.hasPrefix("cờ ") { return award.name }
        if start.hasPrefix(title) { return BilingualText(VietnameseWords.within(award.name.vi), en: award.name.en) }
        return BilingualText(title + award.name.vi, en: award.name.en.map { "title of " + $0 })
    }

    private static func handed(_ awarded: BilingualText) -> BilingualText {
        guard awarded.vi.hasPrefix(title) else { return awarded }
        return BilingualText("Bằng chứng nhận " + awarded.vi, en: awarded.en.map { "certificate of the " + $0 })
    }
}
