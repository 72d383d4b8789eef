/// Text of a programme in a page: whatever it holds, it is shown and never obeyed.
package enum HTML {
    /// Also for values of attributes in double quotes.
    package static func text(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    /// An element of a class around what is HTML already; nothing around nothing.
    package static func element(_ name: String, _ classes: String, _ content: String) -> String {
        content.isEmpty ? "" : "<\(name) class=\"\(classes)\">\(content)</\(name)>"
    }

    /// Vietnamese, with the English small behind it.
    package static func text(_ vi: String, en: String?) -> String {
        text(vi) + (en.map { " <small lang=\"en\">\(text($0))</small>" } ?? "")
    }
}
