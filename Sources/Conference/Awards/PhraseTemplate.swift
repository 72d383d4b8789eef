/// The text of a province's sentence, taken apart: words, blanks in braces, and in square brackets what is said only where every blank within has something:
/// “Xin trân trọng kính mời {conferrers}[, thừa ủy quyền của {authority},] lên trao {award} {recipients}.”
public struct PhraseTemplate: Equatable, Sendable {
    public enum Piece: Equatable, Sendable {
        case words(String)
        case blank(RitePhrase.Blank)
        case optional([Piece])
    }

    public enum Fault: Error, Equatable, Sendable {
        case unknownBlank(String)
        /// A brace or bracket that nothing closes, that closes nothing, or that stands in one of its kind.
        case unpaired(Character)
    }

    public let pieces: [Piece]

    public init(_ text: String) throws(Fault) {
        var rest = Substring(text)
        pieces = try Self.pieces(&rest, within: false)
    }

    /// Every blank, those that are optional among them.
    public var blanks: [RitePhrase.Blank] { Self.blanks(of: pieces) }

    private static func blanks(of pieces: [Piece]) -> [RitePhrase.Blank] {
        pieces.flatMap { piece -> [RitePhrase.Blank] in
            switch piece {
            case .words: []
            case .blank(let blank): [blank]
            case .optional(let inner): blanks(of: inner)
            }
        }
    }

    private static func pieces(_ rest: inout Substring, within isInner: Bool) throws(Fault) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        func close() {
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
        }
        while let character = rest.popFirst() {
            switch character {
            case "{":
                close()
                pieces.append(.blank(try blank(&rest)))
            case "[":
                if isInner { throw .unpaired("[") }
                close()
                pieces.append(.optional(try Self.pieces(&rest, within: true)))
            case "]":
                guard isInner else { throw .unpaired("]") }
                close()
                return pieces
            case "}": throw .unpaired("}")
            default: words.append(character)
            }
        }
        if isInner { throw .unpaired("[") }
        close()
        return pieces
    }

    private static func blank(_ rest: inout Substring) throws(Fault) -> RitePhrase.Blank {
        guard let end = rest.firstIndex(of: "}") else { throw .unpaired("{") }
        let name = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        guard let blank = RitePhrase.Blank(rawValue: name) else { throw .unknownBlank(name) }
        return blank
    }

    /// The sentence with its blanks filled in. What is put in ends with a comma where it ends in an office and the sentence goes on: “Bí thư Tỉnh ủy, lên trao”.
    public func filled(with value: (RitePhrase.Blank) -> (text: String, endsInOffice: Bool)) -> String {
        var said = ""
        var isOpen = false
        for (text, endsInOffice) in parts(of: pieces, value) {
            guard let first = text.first else { continue }
            if isOpen, !",.;:!?".contains(first) { said += "," }
            said += text
            isOpen = endsInOffice
        }
        return said
    }

    private func parts(
        of pieces: [Piece], _ value: (RitePhrase.Blank) -> (text: String, endsInOffice: Bool)
    ) -> [(text: String, endsInOffice: Bool)] {
        pieces.flatMap { piece -> [(text: String, endsInOffice: Bool)] in
            switch piece {
            case .words(let words): [(words, false)]
            case .blank(let blank): [value(blank)]
            case .optional(let inner):
                Self.blanks(of: inner).allSatisfy { !value($0).text.isEmpty } ? parts(of: inner, value) : []
            }
        }
    }
}
