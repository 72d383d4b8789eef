/// Small rules of written Vietnamese that the scripts share.
enum VietnameseWords {
    /// Begun with a capital.
    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// A title as it stands within a sentence: without its capital, unless it begins with a name, of which the second word has a capital too, or with an abbreviation.
    static func within(_ title: String) -> String {
        let words = title.split(separator: " ", maxSplits: 2)
        guard let first = words.first, first.dropFirst().allSatisfy({ !$0.isUppercase }) else { return title }
        if words.count > 1, words[1].first?.isUppercase ?? false { return title }
        return title.prefix(1).lowercased() + title.dropFirst()
    }

    /// “hai đồng chí”; several beyond ten are not counted.
    static func counted(_ count: Int) -> String {
        let words = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
        return words.indices.contains(count - 1) ? words[count - 1] : "các"
    }

    /// “thứ hai”, up to ten
    static func ordinal(_ number: Int) -> String {
        let words = [1: "nhất", 4: "tư"]
        return "thứ " + (words[number] ?? counted(number))
    }

    /// “15 giờ 20 phút” of the minute of the day.
    static func time(minuteOfDay minute: Int) -> String {
        "\(minute / 60) giờ" + (minute % 60 == 0 ? "" : " \(minute % 60 < 10 ? "0" : "")\(minute % 60) phút")
    }
}
