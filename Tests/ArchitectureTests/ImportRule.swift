import Foundation

/// Each target imports only what the table of targets in `Sources/README.md` allows it: data goes one way, and the core imports nothing.
///
/// The table there is the only one: what this rule holds is what people read.
struct ImportRule {
    static let document = "Sources/README.md"

    /// What each target of the table may import, besides the language itself.
    let allowed: [String: Set<String>]
    /// The targets that may not even use the operating system: threads, locks and files are others' work.
    let pure: Set<String>

    init(table: String) {
        var allowed: [String: Set<String>] = [:]
        for line in table.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, Self.targets(cells[0]).count == 1, let target = Self.targets(cells[0]).first else { continue }
            let named = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            let above = Array(allowed.keys)
            allowed[target] = Set(named.flatMap { Self.targets(named: $0, above) })
        }
        self.allowed = allowed
        let exception = table.firstMatch(of: /not pure \(all but (?<names>[^)]*)\)/)?.output.names ?? ""
        pure = Set(exception.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }

    /// `all above`, `all above but Rehearsal`, `nothing`, or a name.
    private static func targets(named words: String, _ above: [String]) -> [String] {
        if words == "nothing" { return [] }
        guard words.hasPrefix("all above") else { return [words] }
        return above.filter { !words.hasSuffix(" but " + $0) }
    }

    private static func targets(_ cell: String) -> [String] {
        cell.hasPrefix("`") && cell.hasSuffix("`") ? [String(cell.dropFirst().dropLast())] : []
    }

    /// What the operating system and the language bring along.
    private static let system: Set = ["Dispatch", "Synchronization", "Glibc", "Musl", "Darwin"]

    func faults(in file: SourceFile) -> [Fault] {
        guard file.isSource, file.isSwift, let target = file.target, !target.hasPrefix("C") || allowed[target] != nil else { return [] }
        guard let named = allowed[target] else {
            return [Fault(path: file.path, line: 1, remedy: "\(target) is no target of the table in \(Self.document)")]
        }
        let may = pure.contains(target) ? named : named.union(Self.system)
        return file.codeLines.enumerated().compactMap { index, line in
            guard let module = Self.module(importedBy: line), !may.contains(module) else { return nil }
            return Fault(path: file.path, line: index + 1, remedy: "\(target) may not import \(module)")
        }
    }

    private static func module(importedBy line: Substring) -> String? {
        let words = line.split(separator: " ")
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy({ $0.hasPrefix("@") || levels.contains($0) }) else {
            return nil
        }
        let name = words[(place + 1)...].first { !kinds.contains($0) }
        return name?.split(separator: ".").first.map(String.init)
    }

    private static let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
}
