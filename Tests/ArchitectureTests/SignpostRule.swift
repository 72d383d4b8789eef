import Foundation

/// A file that a README points to is there: who follows a signpost to nowhere stops reading them.
enum SignpostRule {
    static let documents = ["README.md", "Sources/README.md", "agenda/README.md"]

    /// `paths`: all files of the project. A file is named by its path, or by the end of it.
    static func faults(in document: SourceFile, among paths: [String]) -> [Fault] {
        let named = /`([A-Za-z][\w\/+.\-]*\.(?:swift|py|js|mjs|c|css|html|yaml|json))`/
        return document.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            line.matches(of: named).map { String($0.1) }
                .filter { name in !paths.contains { $0 == name || $0.hasSuffix("/" + name) } }
                .map { Fault(path: document.path, line: index + 1, remedy: "there is no \($0); say where it went") }
        }
    }
}
