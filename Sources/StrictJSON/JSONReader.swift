/// Reads one JSON text as RFC 8259 writes it, and nothing that only resembles it.
///
/// Stricter than most, because what two readers understand differently is how a command is smuggled past a check: a key that comes twice
/// (browsers keep the last, JSONDecoder the first) is refused, so are lone surrogates, a byte order mark (RFC 8259, 8.1) and anything
/// after the value. Every byte is looked at a fixed number of times; nesting is bounded, so that no text can exhaust the stack.
public struct JSONReader {
    /// Arrays and objects inside one another, where the caller says nothing else: frames need six, the rest keeps the stack small.
    public static let usualDepth = 16

    private let bytes: [UInt8]
    private let depthLimit: Int
    private var at = 0
    private var firstDuplicate: JSONFault?

    private init(_ bytes: [UInt8], depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    /// The value that the bytes write; `depth` is how many arrays and objects may stand inside one another.
    public static func read(_ bytes: [UInt8], depth: Int = usualDepth) throws(JSONFault) -> JSON {
        let (json, duplicate) = try readNotingDuplicates(bytes, depth: depth)
        if let duplicate { throw duplicate }
        return json
    }

    /// As `read`, but a key that comes twice is kept and reported beside the value: a command with duplicate fields is refused by an
    /// answer to its id, and the id has to be read for that. The caller must not act on such a value.
    public static func readNotingDuplicates(
        _ bytes: [UInt8], depth: Int = usualDepth
    ) throws(JSONFault) -> (json: JSON, duplicate: JSONFault?) {
        var reader = JSONReader(bytes, depthLimit: depth)
        let json = try reader.document()
        return (json, reader.firstDuplicate)
    }

    private mutating func document() throws(JSONFault) -> JSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFault(.byteOrderMark, at: 0) }
        skipWhitespace()
        let json = try value(depth: 0)
        skipWhitespace()
        guard at == bytes.count else { throw JSONFault(.trailingBytes, at: at) }
        return json
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSON {
        switch try peek() {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw JSONFault(.unexpectedByte, at: at)
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSON {
        try enter(depth)
        var members: [JSON.Member] = []
        var seen = SeenKeys()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            let keyAt = at
            guard try peek() == UInt8(ascii: "\"") else { throw JSONFault(.unexpectedByte, at: at) }
            let key = try string()
            if !seen.insert(key), firstDuplicate == nil { firstDuplicate = JSONFault(.duplicateKey, at: keyAt) }
            skipWhitespace()
            try expect(UInt8(ascii: ":"))
            skipWhitespace()
            members.append(JSON.Member(key, try value(depth: depth)))
            skipWhitespace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            try expect(UInt8(ascii: ","))
            skipWhitespace()
        }
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSON {
        try enter(depth)
        var elements: [JSON] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try value(depth: depth))
            skipWhitespace()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            try expect(UInt8(ascii: ","))
            skipWhitespace()
        }
    }

    /// Steps over the opening bracket.
    private mutating func enter(_ depth: Int) throws(JSONFault) {
        guard depth <= depthLimit else { throw JSONFault(.tooDeep, at: at) }
        at += 1
        skipWhitespace()
    }

    private mutating func word(_ text: StaticString, _ json: JSON) throws(JSONFault) -> JSON {
        for index in 0..<text.utf8CodeUnitCount {
            guard try peek() == text.utf8Start[index] else { throw JSONFault(.unexpectedByte, at: at) }
            at += 1
        }
        return json
    }

    private mutating func string() throws(JSONFault) -> String {
        let (text, end) = try JSONText.read(bytes, from: at)
        at = end
        return text
    }

    private mutating func number() throws(JSONFault) -> JSON {
        let (json, end) = try JSONNumber.read(bytes, from: at)
        at = end
        return json
    }

    private mutating func skipWhitespace() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default: return
            }
        }
    }

    private func peek() throws(JSONFault) -> UInt8 {
        guard at < bytes.count else { throw JSONFault(.unexpectedEnd, at: at) }
        return bytes[at]
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard try peek() == byte else { throw JSONFault(.unexpectedByte, at: at) }
        at += 1
    }
}
