import Conference
import Foundation

/// What ids look like: they stand in links, keys and file names, so they are plain.
enum IDRule {
    static func checked(_ told: Located<String>, field: String, on page: FileContext) -> Bool {
        if page.isTable, SpoiltCell.isConvertedID(told.value) {
            page.fault(
                told.place, "`\(field)` is “\(told.value)”: a spreadsheet has made a date or a number of an id",
                "in Excel give the column the format Text, then type the id anew; one that begins with a word, such as “r1”, is left alone")
            return false
        }
        if Identifier<Never>.allows(told.value) { return true }
        let plain = slug(told.value)
        page.fault(
            told.place, "`\(field)` is “\(told.value)”, which is not an id",
            (plain.isEmpty ? "" : "write “\(plain)”: ") + "1 to 64 of the letters a–z without diacritics, digits and hyphens")
        return false
    }

    /// “Si Ma Cai” → `si-ma-cai`, “Đơn vị 3” → `don-vi-3`. Folding diacritics leaves đ, so it is done by hand.
    static func slug(_ text: String) -> String {
        let plain = text.lowercased().replacingOccurrences(of: "đ", with: "d")
            .folding(options: .diacriticInsensitive, locale: Locale(identifier: "en_US_POSIX"))
        var slug = ""
        for byte in plain.utf8 {
            let isPlain = (97...122).contains(byte) || (48...57).contains(byte)
            if isPlain { slug.unicodeScalars.append(Unicode.Scalar(byte)) } else if !slug.hasSuffix("-"), !slug.isEmpty { slug += "-" }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return String(slug.prefix(StateLimits.idBytes))
    }
}
