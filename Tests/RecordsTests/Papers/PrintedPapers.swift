import Conference
import Records
import Testing

/// The papers of a day by their names.
struct PrintedPapers {
    let all: [Paper]

    init(_ programme: Opening) { self.init(PrintedDay(of: programme)) }

    init(_ day: PrintedDay) { all = PaperSet.papers(of: day) }

    var names: [String] { all.map(\.name) }

    func paper(_ name: String) throws -> String { try #require(all.first { $0.name == name }).html }

    /// The rows of a paper's tables, each as its cells' texts.
    func rows(_ name: String) throws -> [[String]] { Self.rows(in: try paper(name)) }

    static func rows(in html: String) -> [[String]] {
        html.matches(of: /<tr>(<td.*?)<\/tr>/.dotMatchesNewlines()).map { row in
            row.1.matches(of: /<td[^>]*>(.*?)<\/td>/.dotMatchesNewlines()).map { text(String($0.1)) }
        }
    }

    private static func text(_ html: String) -> String {
        let parted = html.replacing(/<(span|small class|\/?p|\/?li|\/h1)\b/, with: { " \($0.0)" }).replacing(/<[^>]*>/, with: "")
        return parted.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
