import Foundation

/// Something that must not stand in the code of certain rooms.
struct TextRule {
    let rooms: Set<String>?
    /// Each with what to do instead.
    let forbidden: [(pattern: String, remedy: String)]

    /// Time, identity and chance come in as input, or two processes would decide differently.
    static let outside = TextRule(
        rooms: ["Conference", "Script", "Views", "Gateway"],
        forbidden: [
            (#"\bDate\s*\("#, "take the time as input"), (#"\bDate\.now\b"#, "take the time as input"),
            (#"\b(Continuous|Suspending)Clock\b"#, "take the time as input"), (#"\bDispatchTime\b"#, "take the time as input"),
            (#"\bSystemRandomNumberGenerator\b"#, "take what is random as input"), (#"\.random\s*\("#, "take what is random as input"),
            (#"\.(shuffled|randomElement|shuffle)\s*\("#, "take what is random as input"), (#"\bUUID\s*\("#, "take identity as input"),
            (#"\.hashValue\b"#, "hash values differ from process to process"),
            (#"\bHasher\s*\("#, "hash values differ from process to process"),
        ])

    /// A Dictionary and a Set are walked in another order by every process.
    static let hashOrder = TextRule(
        rooms: ["Conference", "Script", "Views", "Gateway", "Wire"],
        forbidden: [
            (#"\.(keys|values)\b(?!\s*\.(sorted|count|isEmpty|contains|allSatisfy)\b|\s*[\[(])"#, "sort before walking: .keys.sorted()"),
            (#"\bfor\b[^{]*\bin\s+Set\s*[(<]"#, "walk an array or a Table, not a Set"),
            (
                #"\bSet\s*\([^()]*\)\s*\.(map|compactMap|flatMap|forEach|first|reduce|filter|joined)\b"#,
                "walk an array or a Table, not a Set"
            ),
            (#"\bArray\s*\(\s*Set\s*\("#, "sort: Set(…).sorted()"),
            (
                #"\bfor\s*(case\s*)?\(\s*(let\s+)?\w+\s*,\s*(let\s+)?\w+\s*\)\s+in\s+[\w.]+\s*(\{|where\b)"#,
                "pairs of a Dictionary come in hash order: sort them, or walk a Table"
            ),
        ])

    /// What everybody can reach nobody can reason about.
    static let singletons = TextRule(
        rooms: nil,
        forbidden: [
            (#"\b(static|class)\s+var\s+\w+[^{]*=|\b(static|class)\s+var\s+[^{]*$"#, "hand it in; no state belongs to a type"),
            (#"\bstatic\s+let\s+(shared|instance|default)\b"#, "hand it in; no singletons"),
        ])

    func faults(in file: SourceFile) -> [Fault] {
        guard file.isSource, file.isSwift, let room = file.target, rooms?.contains(room) ?? true else { return [] }
        return file.codeLines.enumerated().flatMap { index, line in
            forbidden.filter { line.range(of: $0.pattern, options: .regularExpression) != nil }
                .map { Fault(path: file.path, line: index + 1, remedy: $0.remedy) }
        }
    }
}
