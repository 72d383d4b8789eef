/// A module as it is sent: without what is written for its readers, a fifth of a page's weight. Its lines keep their numbers, so that a fault in a browser
/// names the line of the file.
enum ModuleText {
    /// A comment has lines of its own, and that of a type (`/** … */`) one line; no text of a module goes over several lines (`weight.test.mjs` holds both).
    static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { isComment($0.drop { $0 == " " }) ? "" : $0 }
            .joined(separator: "\n")
    }

    private static func isComment(_ line: Substring) -> Bool {
        line.hasPrefix("//") || line.hasPrefix("/**") && line.hasSuffix("*/")
    }
}
