import Conference
import Foundation

/// Every refusal can be said to a person: each reason has its sentence, in each language.
enum WordsRule {
    static let languages = ["vi", "en"]

    /// `words` is a JSON object of sentences; that of a reason stands under `reason.` and its name.
    static func faults(inWords words: Data, path: String) throws -> [Fault] {
        let sentences = try JSONDecoder().decode([String: String].self, from: words)
        return Reason.allCases.filter { (sentences["reason." + $0.rawValue] ?? "").isEmpty }
            .map { Fault(path: path, line: 1, remedy: "say what \($0.rawValue) means and what to do") }
    }
}
