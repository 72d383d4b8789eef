/// One value with the place where it stands, to be read as what it ought to be.
public struct Field: Sendable {
    public let content: FieldContent
    public let path: String
    private let manner: Fields.Manner

    public init(_ value: any FieldValue, at path: String, _ manner: Fields.Manner) {
        content = value.content
        self.path = path
        self.manner = manner
    }

    /// Null empties the field.
    public var isNull: Bool { if case .null = content { true } else { false } }
    public var isList: Bool { if case .list = content { true } else { false } }

    /// A text that people will read, as `HouseText` lets it in: NFC, trimmed; `max` in characters.
    public func string(max: Int, newlines: Bool = false, empty: Bool = false) throws(BadField) -> String {
        let text = try text()
        do {
            return try ReadableText.admit(text, max: max, newlines: newlines, empty: empty, composed: manner.composed)
        } catch {
            throw bad(error)
        }
    }

    /// An id as the programme's files write them: `[a-z0-9-]`, at least one; `max` in bytes.
    public func id(max: Int = StateLimits.idBytes) throws(BadField) -> String {
        try ascii(max: max) { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
    }

    /// A text that machines made (a token, a key, a digest): printable ASCII without spaces; `max` in bytes.
    public func opaque(max: Int, empty: Bool = false) throws(BadField) -> String {
        if empty, case .text("") = content { return "" }
        return try ascii(max: max) { (0x21...0x7E).contains($0) }
    }

    /// One of a closed list of words.
    public func choice<Choice: RawRepresentable>(of type: Choice.Type) throws(BadField) -> Choice where Choice.RawValue == String {
        let text = try text()
        guard let choice = Choice(rawValue: text), choice.rawValue.utf8.elementsEqual(text.utf8) else { throw bad(.badValue) }
        return choice
    }

    /// A whole number, written without fraction or exponent.
    public func int(in range: ClosedRange<Int>) throws(BadField) -> Int {
        switch content {
        case .int(let value):
            guard let value = Int(exactly: value), range.contains(value) else { throw bad(.outOfRange) }
            return value
        case .number(let value) where value.magnitude >= 0x1p63: throw bad(.outOfRange)
        default: throw bad(.wrongType)
        }
    }

    public func bool() throws(BadField) -> Bool {
        guard case .bool(let value) = content else { throw bad(.wrongType) }
        return value
    }

    public func object() throws(BadField) -> Fields {
        try Fields(content, at: path, manner)
    }

    /// The elements of an array; `max` is how many there may be.
    public func list(max: Int = StateLimits.listEntries) throws(BadField) -> [Field] {
        guard case .list(let elements) = content else { throw bad(.wrongType) }
        guard elements.count <= max else { throw bad(.tooLong) }
        return elements.enumerated().map { Field($1, at: BadField.path(path, String($0)), manner) }
    }

    /// This field refused, for rules that its reader knows and this type does not.
    public func bad(_ reason: BadField.Reason) -> BadField {
        BadField(path, reason)
    }

    private func text() throws(BadField) -> String {
        guard case .text(let text) = content else { throw bad(.wrongType) }
        return text
    }

    private func ascii(max: Int, _ admits: (UInt8) -> Bool) throws(BadField) -> String {
        let text = try text()
        guard !text.isEmpty else { throw bad(.badValue) }
        guard text.utf8.count <= max else { throw bad(.tooLong) }
        guard text.utf8.allSatisfy(admits) else { throw bad(.badCharacters) }
        return text
    }
}
