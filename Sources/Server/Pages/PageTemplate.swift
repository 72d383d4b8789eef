/// The HTML that all pages have in common; `{{name}}` stands where they differ.
struct PageTemplate {
    static let path = "/pages/page.html"
    /// The blank that the server fills in which sends the page: its build is known when everything else is there.
    static let build = "build"

    let text: String
    /// Where it lies.
    var path = PageTemplate.path

    /// Every blank filled in. `values` are HTML already, see `escaped`.
    func filled(_ values: [String: String]) throws(PageFault) -> String {
        var filled = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "{{") {
            guard let end = rest[start.upperBound...].firstRange(of: "}}"),
                let value = values[String(rest[start.upperBound..<end.lowerBound])]
            else {
                throw PageFault(
                    path: path, problem: "it has a blank that nothing fills",
                    remedy: "It may have \(values.keys.sorted().map { "{{\($0)}}" }.joined(separator: ", ")).")
            }
            filled += rest[..<start.lowerBound] + value
            rest = rest[end.upperBound...]
        }
        return filled + rest
    }

    /// The page of this build of the pages.
    static func html(_ html: [UInt8], of build: String) -> [UInt8] {
        Array(String(decoding: html, as: UTF8.self).replacing("{{\(Self.build)}}", with: build).utf8)
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
