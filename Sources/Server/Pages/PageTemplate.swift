/// The HTML that all pages have in common; `{{name}}` stands where they differ.
struct PageTemplate {
    static let path = "/pages/page.html"

    let text: String

    /// Every blank filled in. `values` are HTML already, see `escaped`.
    func filled(_ values: [String: String]) throws(PageFault) -> String {
        var filled = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "{{") {
            guard let end = rest[start.upperBound...].firstRange(of: "}}"),
                let value = values[String(rest[start.upperBound..<end.lowerBound])]
            else {
                throw PageFault(
                    path: Self.path, problem: "it has a blank that nothing fills",
                    remedy: "It may have \(values.keys.sorted().map { "{{\($0)}}" }.joined(separator: ", ")).")
            }
            filled += rest[..<start.lowerBound] + value
            rest = rest[end.upperBound...]
        }
        return filled + rest
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
