import Conference

/// What was read otherwise than it is written, or passed over: no fault, but whoever checks the files is to know of it.
final class ReadingNotes {
    enum Kind: CaseIterable {
        case space, letter, symbol, invisible, surplusSpace, apostrophe, thing, emptyLine, lineAbove

        init(_ folding: TextNormalization.Folding) {
            switch folding {
            case .space: self = .space
            case .letter: self = .letter
            case .symbol: self = .symbol
            case .invisible: self = .invisible
            }
        }

        /// After a count.
        fileprivate func sentence(_ count: Int) -> String {
            let one = count == 1
            return switch self {
            case .space: "\(one ? "no-break or other odd space" : "no-break and other odd spaces") read as plain"
            case .letter: "look-alike \(one ? "letter" : "letters") (Ð, ð) read as Đ, đ"
            case .symbol: "\(one ? "symbol" : "symbols") of Word's own font read as the usual"
            case .invisible: "invisible \(one ? "character" : "characters") left out"
            case .surplusSpace: "\(one ? "text" : "texts") trimmed of surplus spaces"
            case .apostrophe: "leading \(one ? "apostrophe" : "apostrophes") left out"
            case .thing: "\(one ? "cell names" : "cells name") a thing by its name, read as its id"
            case .emptyLine: "empty \(one ? "line" : "lines")"
            case .lineAbove: "\(one ? "line" : "lines") above the columns"
            }
        }
    }

    private var counts: [Kind: (count: Int, first: String)] = [:]
    /// By heading, the files that have it.
    private var columns: [(heading: String, files: [String])] = []
    private var files: [String] = []
    /// Names that two of the programme have, each with where.
    private(set) var sharedNames: [String] = []

    func add(_ kind: Kind, on page: FileContext, at line: Int) {
        counts[kind, default: (0, "\(page.name):\(line)")].count += 1
    }

    func passOver(column heading: String, of page: FileContext) {
        if let place = columns.firstIndex(where: { $0.heading == heading }) {
            columns[place].files.append(page.name)
        } else {
            columns.append((heading, [page.name]))
        }
    }

    func passOver(file: String) { files.append(file) }

    func add(sharedName name: String, at places: [String]) { sharedNames.append("\(name) (\(places.joined(separator: ", ")))") }

    /// What was read otherwise than it is written; each with its count and first place.
    var readOtherwise: [String] { told(Kind.allCases.filter { $0 != .emptyLine && $0 != .lineAbove }) }

    /// What was not read at all.
    var passedOver: [String] {
        told([.emptyLine, .lineAbove]) + columns.map { "the column “\($0.heading)” of \($0.files.joined(separator: ", "))" }
            + (files.isEmpty ? [] : [files.joined(separator: ", ")])
    }

    private func told(_ kinds: [Kind]) -> [String] {
        kinds.compactMap { kind in counts[kind].map { "\($0.count) \(kind.sentence($0.count)) (first at \($0.first))" } }
    }
}
