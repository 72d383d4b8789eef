import Foundation

/// How the law calls something, without what is written one way here and another there: capitals and diacritics, “UBND”, sĩ and sỹ, and danh hiệu before a title.
struct LawWords: Equatable, Sendable {
    private let slug: String

    init(_ text: String) {
        var slug = IDRule.slug(text)
        let alike = [("uy-ban-nhan-dan", "ubnd"), ("hoi-dong-nhan-dan", "hdnd"), ("chien-sy", "chien-si"), ("nghe-sy", "nghe-si")]
        for (written, usual) in alike { slug = slug.replacingOccurrences(of: written, with: usual) }
        if slug.hasPrefix(Self.title) { slug.removeFirst(Self.title.count) }
        self.slug = slug
    }

    private static let title = "danh-hieu-"

    var length: Int { slug.utf8.count }

    /// “Cờ thi đua của UBND tỉnh năm 2021” begins with “Cờ thi đua của UBND tỉnh”.
    func begin(with other: LawWords) -> Bool { slug == other.slug || slug.hasPrefix(other.slug + "-") }
}
