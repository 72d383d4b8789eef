import Foundation

/// A class that keeps more than a dozen things is several that nobody has told apart: everything in it can be written from anywhere in it.
enum ClassRule {
    static let mostStoredProperties = 12

    static func faults(in file: SourceFile) -> [Fault] {
        guard file.isSource, file.isSwift else { return [] }
        var faults: [Fault] = []
        var depth = 0
        var open: [(name: String, line: Int, depth: Int, count: Int)] = []
        for (index, line) in file.codeLines.enumerated() {
            if let last = open.last, depth == last.depth + 1, isStored(line) { open[open.count - 1].count += 1 }
            if let name = line.firstMatch(of: declaration)?.1 { open.append((String(name), index + 1, depth, 0)) }
            for character in line {
                if character == "{" { depth += 1 }
                guard character == "}" else { continue }
                depth -= 1
                guard let last = open.last, last.depth == depth else { continue }
                open.removeLast()
                if last.count > mostStoredProperties {
                    let remedy = "take \(last.name) apart: \(last.count) stored properties, at most \(mostStoredProperties)"
                    faults.append(Fault(path: file.path, line: last.line, remedy: remedy))
                }
            }
        }
        return faults
    }

    nonisolated(unsafe) private static let declaration = /^\s*(?:[\w@()]+\s+)*?class\s+(?!func\b|var\b)(\w+)[^{]*\{/

    /// A `let` or a `var` with a value or a type of its own; one with a body is computed, unless the body watches it, and one of the type is no instance's.
    private static func isStored(_ line: Substring) -> Bool {
        guard let match = line.firstMatch(of: property) else { return false }
        let isOfType = match.1.split(separator: " ").contains { $0 == "static" || $0 == "class" }
        let head = match.2.prefix { $0 != "{" }
        return !isOfType && (head.count == match.2.count || head.contains("="))
    }

    nonisolated(unsafe) private static let property = /^\s*((?:[\w@()]+\s+)*?)(?:let|var)\s+(\w+\b.*)$/
}
