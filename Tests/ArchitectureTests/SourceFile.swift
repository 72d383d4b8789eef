import Foundation

/// One file of the project as the server rules read it.
struct SourceFile {
    /// From the project's root: `Sources/Conference/Agenda/Agenda.swift`.
    let path: String
    let text: String

    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The target that it belongs to; nil outside Sources and Tests.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && (parts[0] == "Sources" || parts[0] == "Tests") ? String(parts[1]) : nil
    }

    var isSource: Bool { path.hasPrefix("Sources/") }
    var isSwift: Bool { path.hasSuffix(".swift") }

    /// The lines of a Swift file without what is said in comments and strings; they count as the file's own do.
    var codeLines: [Substring] { SwiftCode(text).bare.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// A place where a rule is broken, as an editor can open it.
struct Fault: Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let remedy: String

    var description: String { "\(path):\(line): \(remedy)" }
}
