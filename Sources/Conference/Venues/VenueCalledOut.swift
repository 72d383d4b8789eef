/// How a venue is called within a sentence.
extension Venue {
    /// As the MC calls it out: “điểm cầu huyện Si Ma Cai”.
    public var calledOut: BilingualText {
        BilingualText(
            placeWord == Self.point ? withinSentence : "điểm cầu " + withinSentence, en: "the connection point " + (name.en ?? name.vi))
    }

    /// “huyện Si Ma Cai”: the word for the kind of place is a common noun and loses its capital within a sentence.
    public var withinSentence: String { placeWord == nil ? name.vi : name.vi.prefix(1).lowercased() + name.vi.dropFirst() }

    /// “huyện” of “Huyện Si Ma Cai”; nil where the name says no kind of place.
    public var placeWord: String? {
        Self.placeWords.first { name.vi == $0 || name.vi.hasPrefix($0 + " ") }.map { $0.prefix(1).lowercased() + $0.dropFirst() }
    }

    private static let point = "điểm cầu"

    private static let placeWords = [
        "Hội trường", "Huyện", "Thị xã", "Thành phố", "Tỉnh", "Xã", "Phường", "Thị trấn", "Đặc khu", "Khu", "Sở", "Trường", "Trung tâm",
        "Trụ sở", "Nhà văn hóa", "Điểm cầu",
    ]
}
