/// A module as it is sent: without what is written for its readers, a fifth of a page's weight. Its lines keep their numbers, so that a fault in a browser
/// names the line of the file.
enum ModuleText {
    /// A comment has lines of its own; no text of a module goes over several lines (`weight.test.mjs` holds both).
    static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " }.hasPrefix("//") ? "" : $0 }
            .joined(separator: "\n")
    }
}
