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
            case .emptyLine: "empty \(one ? "line" : "lines") passed over"
            case .lineAbove: "\(one ? "line" : "lines") above the columns passed over"
            }
        }
    }

    private var counts: [Kind: (count: Int, first: String)] = [:]
    private var columns: [String] = []
    private(set) var filesPassedOver: [String] = []
    /// Names that two of the programme have, each with where.
    private(set) var sharedNames: [String] = []

    func add(_ kind: Kind, on page: Page, at line: Int) {
        counts[kind, default: (0, "\(page.name):\(line)")].count += 1
    }

    func passOver(column: String, of page: Page) { columns.append("“\(column)” of \(page.name)") }

    func passOver(file: String) { filesPassedOver.append(file) }

    func add(sharedName name: String, at places: [String]) { sharedNames.append("\(name) (\(places.joined(separator: ", ")))") }

    /// One sentence each, with the count and the first place.
    var sentences: [String] {
        let told = Kind.allCases.compactMap { kind in
            counts[kind].map { "\($0.count) \(kind.sentence($0.count)) (first at \($0.first))" }
        }
        let lists = [("columns", columns), ("files", filesPassedOver)].filter { !$0.1.isEmpty }
        return told + lists.map { "\($0.0) not read: \($0.1.joined(separator: ", "))" }
    }
}
