import Conference
import Foundation

/// Every refusal can be said to a person: each reason has its sentence, in each language.
enum WordsRule {
    static let languages = ["vi", "en"]
    /// What everybody reads, and what only those read who sit at a venue or sign, or who work on the conference.
    static let tables = ["", ".seats", ".staff"]

    /// `words` are JSON objects of sentences, a language's tables; that of a reason stands under `reason.` and its name, in one of them.
    static func faults(inWords words: [Data], path: String) throws -> [Fault] {
        let decoder = JSONDecoder()
        let sentences: [String: String] = try words.reduce(into: [:]) { all, table in
            try all.merge(decoder.decode([String: String].self, from: table)) { first, _ in first }
        }
        return Reason.allCases.filter { (sentences["reason." + $0.rawValue] ?? "").isEmpty }
            .map { Fault(path: path, line: 1, remedy: "say what \($0.rawValue) means and what to do") }
    }
}
