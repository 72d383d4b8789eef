import Foundation
import Yams

/// One YAML file as nodes with their places.
enum YAMLText {
    /// nil when it could not be parsed; the complaint says where.
    static func root(of text: String, page: FileContext) -> Node? {
        var text = text
        var repeats = Repeats()
        for _ in 0..<FileLimits.repeatedFields {
            do {
                let root = try Parser(yaml: text, resolver: .basic).singleRoot()
                repeats.tell(on: page)
                guard let root else {
                    page.fault(.top, "the file is empty", "copy it from agenda/template and fill it in")
                    return nil
                }
                return root
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                guard let (place, rest) = repeated(names.first ?? "", first: context.mark, in: text, page: page) else { return nil }
                repeats.add(names, first: context.mark.line, at: place, on: page)
                text = rest
            } catch {
                complain(of: error, page: page)
                return nil
            }
        }
        return nil
    }

    /// Fields that stand twice. Where several of one entry do, another entry has lost the line with which it began, and that is one fault.
    private struct Repeats {
        private var entry: [(name: String, first: Int, place: Place)] = []
        private var expected: [String] = []

        /// `names`: all that are still repeated in the entry.
        mutating func add(_ names: [String], first: Int, at place: Place, on page: FileContext) {
            if names != expected { tell(on: page) }
            entry.append((names.first ?? "", first, place))
            expected = Array(names.dropFirst())
        }

        mutating func tell(on page: FileContext) {
            guard let top = entry.min(by: { $0.place.line < $1.place.line }) else { return }
            page.complaints.markIncomplete(page)
            if entry.count == 1 {
                page.fault(
                    top.place, "the field `\(top.name)` stands here a second time (first at line \(top.first))", "keep one of the two")
            } else {
                let names = entry.map { "`\($0.name)`" }.joined(separator: ", ")
                page.fault(
                    top.place,
                    "the fields \(names) stand a second time in one entry, from here on (`\(top.name)` first at line \(top.first))",
                    "if another entry begins here, begin it with a hyphen and its `id`: “- id: …”; else keep one of the two")
            }
            entry = []
        }
    }

    /// What stands in place of the repeats of a field, once they have been complained of, while the rest of the file is read.
    static let passedOver = "repeated field "

    /// Yams stops at the first mapping that repeats a field and tells where the field stands first. This finds the repeat, and gives the text with it
    /// renamed so that the rest can be read; nil when it cannot be found, which is complained of.
    private static func repeated(_ name: String, first: Mark, in text: String, page: FileContext) -> (Place, String)? {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Array($0.unicodeScalars) }
        let field = Array(name.unicodeScalars)
        for row in max(0, first.line - 1)..<lines.count {
            let line = lines[row]
            if row >= first.line, let indent = line.firstIndex(where: { $0 != " " }), line[indent] != "#", indent < first.column - 1 {
                break
            }
            let starts = row == first.line - 1 ? Array(max(0, first.column)..<max(first.column, line.count)) : [first.column - 1]
            for start in starts where line.count > start + field.count && line[start..<start + field.count].elementsEqual(field) {
                guard line[(start + field.count)...].drop(while: { $0 == " " }).first == ":" else { continue }
                lines[row].replaceSubrange(start..<start + field.count, with: "\(passedOver)\(row)-\(start)".unicodeScalars)
                return (
                    Place(line: row + 1, column: start + 1),
                    lines.map { line in String(String.UnicodeScalarView(line)) }.joined(separator: "\n")
                )
            }
        }
        page.fault(
            Place(line: first.line, column: first.column), "the field `\(name)` stands twice in the same entry, the first time here",
            "keep one of the two")
        return nil
    }

    private static func complain(of error: any Error, page: FileContext) {
        let remedy =
            "put a text that holds “: ” or “ #” in quotation marks; else compare with agenda/template: equal indentation within "
            + "an entry, spaces and not tabs"
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _), YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            let begun = context.map { " (\($0.text), begun at line \($0.mark.line))" } ?? ""
            page.fault(Place(line: mark.line, column: mark.column), "this is not YAML: \(problem)\(begun)", remedy)
        case YamlError.reader(let problem, _, _, _): page.fault(.top, "this is not YAML: \(problem)", remedy)
        default: page.fault(.top, "this is not YAML: \(error)", remedy)
        }
    }
}
