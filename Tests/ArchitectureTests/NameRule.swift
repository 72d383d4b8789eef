import Foundation

/// A name says what a thing is; these say that nobody knew. What is left undone stands in an issue and not in the code.
enum NameRule {
    private static let empty = ["Util", "Helper", "Manager"]
    private static let leftovers = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]

    static func faults(in file: SourceFile) -> [Fault] {
        let name = empty.filter { file.name.lowercased().contains($0.lowercased()) }
            .map { Fault(path: file.path, line: 1, remedy: "name it after what it is, not \($0)") }
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        return name
            + lines.flatMap { index, line in
                leftovers.filter { line.range(of: "\\b\($0)\\b", options: .regularExpression) != nil }
                    .map { Fault(path: file.path, line: index + 1, remedy: "finish it or open an issue: \($0)") }
            }
    }
}
