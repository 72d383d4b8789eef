/// A style sheet as it is sent: without what is written for its readers, a sixth of the hall's screen's.
enum SheetText {
    /// No text of a sheet holds the signs of a comment (`weight.test.mjs` holds it).
    static func withoutComments(_ text: String) -> String {
        var left = ""
        var rest = text[...]
        while let begin = rest.firstRange(of: "/*") {
            left += rest[..<begin.lowerBound]
            guard let end = rest[begin.upperBound...].firstRange(of: "*/") else { return left }
            rest = rest[end.upperBound...]
        }
        return left + rest
    }
}
