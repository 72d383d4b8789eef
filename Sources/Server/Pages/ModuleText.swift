/// A module as its text tells it: which modules it imports, and which sentences it may ask for.
struct ModuleText {
    /// Those that run before it, from lines of their own: `import { live } from './live.js';`.
    let imports: [String]
    /// Those that it fetches when it is asked to: `import('./form.js')`.
    let later: [String]
    let words: WordUse

    /// - Parameter path: where it lies; what it imports is named from there.
    init(_ text: String, at path: String) {
        var (imports, later, words) = ([String](), [String](), WordUse())
        for line in text.split(separator: "\n") where !Self.isComment(line) {
            if let match = line.wholeMatch(of: Self.import) {
                imports.append(Self.resolve(String(match.output.name), from: path))
            } else {
                later += line.matches(of: Self.laterImport).map { Self.resolve(String($0.output.name), from: path) }
                words.read(line)
            }
        }
        (self.imports, self.later, self.words) = (imports, later, words)
    }

    /// The same text with what it fetches later under other names.
    static func naming(laterIn text: String, at path: String, _ name: (String) -> String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                isComment(line) ? line : line.replacing(laterImport) { name(resolve(String($0.output.name), from: path)) }
            }
            .joined(separator: "\n")
    }

    nonisolated(unsafe) private static let `import` = /^import (?:.* from )?'(?<name>[^']+)';$/
    nonisolated(unsafe) private static let laterImport = /\bimport\('(?<name>[^']+)'\)/

    private static func isComment(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        return text.hasPrefix("//") || text.hasPrefix("/*")
    }

    /// `../elements/live.js` in `/Agenda/mc.js` is `/elements/live.js`.
    private static func resolve(_ name: String, from path: String) -> String {
        guard !name.hasPrefix("/") else { return name }
        var steps = path.split(separator: "/").dropLast()
        for step in name.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": steps = steps.dropLast()
            default: steps.append(step)
            }
        }
        return "/" + steps.joined(separator: "/")
    }
}
