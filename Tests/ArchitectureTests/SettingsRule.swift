import Foundation

/// Every target is built by the same rules, so that a warning is an error everywhere.
enum SettingsRule {
    private static let settings = [
        ".treatAllWarnings(as: .error)", ".enableUpcomingFeature(\"InternalImportsByDefault\")",
        ".enableUpcomingFeature(\"MemberImportVisibility\")",
    ]

    static func faults(in package: SourceFile) -> [Fault] {
        let lacking = settings.filter { !package.text.contains($0) }.map {
            Fault(path: package.path, line: 1, remedy: "the package lacks \($0)")
        }
        return lacking
            + targets(of: package).filter { !$0.text.contains("swiftSettings: strict") }
            .map { Fault(path: package.path, line: $0.line, remedy: "give this target the strict settings") }
    }

    /// The targets that hold Swift, each from its opening parenthesis to the one that closes it; a `.target` within is a dependency.
    private static func targets(of package: SourceFile) -> [(line: Int, text: String)] {
        var targets: [(line: Int, text: String)] = []
        var end = package.text.startIndex
        for match in package.text.matches(of: /\.(target|testTarget|executableTarget)\(\s*name:/) where match.range.lowerBound >= end {
            end = closing(package.text[match.range.lowerBound...])
            let line = package.text[..<match.range.lowerBound].count { $0.isNewline } + 1
            targets.append((line, String(package.text[match.range.lowerBound..<end])))
        }
        return targets
    }

    /// Where the first parenthesis that opens here is closed again.
    private static func closing(_ text: Substring) -> String.Index {
        var depth = 0
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if text[index] == ")", depth == 0 { return index }
        }
        return text.endIndex
    }
}
