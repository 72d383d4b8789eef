/// Small rules of written Vietnamese that the scripts share.
enum VietnameseWords {
    /// "ngày 31 tháng 12 năm 2021" of `2021-12-31`; nil for anything else. Months up to two are written with a nought (Decree 30/2020/NĐ-CP, Annex I).
    static func day(_ date: String) -> String? {
        let numbers = date.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        let nought = { (number: Int, below: Int) in (number < below ? "0" : "") + String(number) }
        return "ngày \(nought(numbers[2], 10)) tháng \(nought(numbers[1], 3)) năm \(numbers[0])"
    }

    /// A phrase that ends in an office is closed by a comma before the sentence goes on.
    static func closed(_ phrase: String) -> String {
        phrase.split(separator: ";").last?.contains(", ") ?? false ? phrase + "," : phrase
    }

    /// "điểm cầu huyện Si Ma Cai": within a sentence the kind of place is not a name.
    static func place(_ venue: String) -> String {
        let kinds = ["Huyện ", "Thị xã ", "Thành phố ", "Xã ", "Phường ", "Thị trấn ", "Hội trường "]
        guard kinds.contains(where: { venue.hasPrefix($0) }) else { return "điểm cầu " + venue }
        return "điểm cầu " + venue.prefix(1).lowercased() + venue.dropFirst()
    }

    /// Begun with a capital.
    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
