/// A value as PostgreSQL takes it in binary, with the type that it is.
struct Parameter {
    /// Of the catalogue, the same in every PostgreSQL.
    enum Kind: UInt32 {
        case boolean = 16
        case bytes = 17
        case number = 20
        case text = 25
        case listOfBytes = 1001
        case listOfTexts = 1009
        case listOfNumbers = 1016
    }

    let kind: Kind
    /// Nil is NULL.
    let bytes: [UInt8]?

    private init(_ kind: Kind, _ bytes: [UInt8]?) {
        self.kind = kind
        self.bytes = bytes
    }

    static func number(_ number: Int) -> Parameter { Parameter(.number, bytes(of: Int64(number))) }

    static func number(_ number: Int64) -> Parameter { Parameter(.number, bytes(of: number)) }

    static func text(_ text: String?) -> Parameter { Parameter(.text, text.map { Array($0.utf8) }) }

    static func bytes(_ bytes: [UInt8]?) -> Parameter { Parameter(.bytes, bytes) }

    static func numbers(_ numbers: [Int64]) -> Parameter { list(.listOfNumbers, of: .number, numbers.map { bytes(of: $0) }) }

    static func texts(_ texts: [String?]) -> Parameter { list(.listOfTexts, of: .text, texts.map { $0.map { Array($0.utf8) } }) }

    /// Of texts that are there as their UTF-8.
    static func texts(utf8 texts: [[UInt8]?]) -> Parameter { list(.listOfTexts, of: .text, texts) }

    static func lists(ofBytes bytes: [[UInt8]?]) -> Parameter { list(.listOfBytes, of: .bytes, bytes) }

    /// Dimensions, whether there is a NULL, the type, then length and beginning of the one dimension, and each with its length (-1: NULL).
    private static func list(_ kind: Kind, of element: Kind, _ elements: [[UInt8]?]) -> Parameter {
        var bytes: [UInt8] = []
        func add(_ number: Int32) { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }
        add(elements.isEmpty ? 0 : 1)
        add(elements.contains { $0 == nil } ? 1 : 0)
        add(Int32(bitPattern: element.rawValue))
        if !elements.isEmpty {
            add(Int32(elements.count))
            add(1)
        }
        for element in elements {
            add(element.map { Int32($0.count) } ?? -1)
            bytes.append(contentsOf: element ?? [])
        }
        return Parameter(kind, bytes)
    }

    private static func bytes(of number: Int64) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
