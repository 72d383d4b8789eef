import Foundation

/// A file is read in one sitting and a function at one glance.
enum SizeRule {
    static let mostLinesOfAFile = 400
    static let mostLinesOfAFunction = 60

    static func faults(in file: SourceFile) -> [Fault] {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - (file.text.hasSuffix("\n") ? 1 : 0)
        let long = lines > mostLinesOfAFile ? [Fault(path: file.path, line: lines, remedy: "split it: \(lines) lines")] : []
        return file.isSwift ? long + functions(of: file) : long
    }

    private static func functions(of file: SourceFile) -> [Fault] {
        let code = file.codeLines
        return code.indices.compactMap { start in
            guard code[start].range(of: declaration, options: .regularExpression) != nil else { return nil }
            guard let end = lastLine(ofFunctionAt: start, in: code), end - start + 1 > mostLinesOfAFunction else { return nil }
            return Fault(path: file.path, line: start + 1, remedy: "split it: a function of \(end - start + 1) lines")
        }
    }

    /// A function, initialiser, subscript or computed value, not a call of one.
    private static let declaration = #"(^|\s)(func\s|init[?!]?\s*[(<]|deinit\b|subscript\s*[(<]|var\s+\w+\s*:[^=]*\{)"#

    /// Counts braces from the first that opens outside parentheses. A requirement of a protocol has none before its own line's end.
    private static func lastLine(ofFunctionAt start: Int, in code: [Substring]) -> Int? {
        var (braces, parentheses) = (0, 0)
        for index in start..<code.count {
            for character in code[index] {
                switch character {
                case "(": parentheses += 1
                case ")": parentheses -= 1
                case "{" where parentheses == 0 || braces > 0: braces += 1
                case "}" where braces == 0: return nil
                case "}":
                    braces -= 1
                    if braces == 0 { return index }
                default: break
                }
            }
            if braces == 0, parentheses == 0, index > start, code[index].range(of: declaration, options: .regularExpression) != nil {
                return nil
            }
        }
        return nil
    }
}
