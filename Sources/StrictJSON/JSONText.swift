/// One quoted text of a JSON document (RFC 8259, 7).
enum JSONText {
    /// The text that starts at the quote at `start`, and the offset behind its closing quote.
    static func read(_ bytes: [UInt8], from start: Int) throws(JSONFault) -> (text: String, end: Int) {
        let first = start + 1
        var at = try runEnd(bytes, from: first)
        if bytes[at] == UInt8(ascii: "\"") {
            try validate(bytes, first..<at)
            return (String(decoding: bytes[first..<at], as: UTF8.self), at + 1)
        }
        var unescaped: [UInt8] = []
        var runStart = first
        while bytes[at] == UInt8(ascii: "\\") {
            try validate(bytes, runStart..<at)
            unescaped += bytes[runStart..<at]
            let (scalar, next) = try escape(bytes, at: at)
            unescaped.append(contentsOf: String(scalar).utf8)
            runStart = next
            at = try runEnd(bytes, from: next)
        }
        try validate(bytes, runStart..<at)
        unescaped += bytes[runStart..<at]
        return (String(decoding: unescaped, as: UTF8.self), at + 1)
    }

    /// Where the plain run ends: at a quote or a backslash.
    private static func runEnd(_ bytes: [UInt8], from start: Int) throws(JSONFault) -> Int {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return at }
            if byte < 0x20 { throw JSONFault(.controlCharacter, at: at) }
            at += 1
        }
        throw JSONFault(.unexpectedEnd, at: at)
    }

    /// Runs are looked at before they are joined: half a character before an escape must not become whole by what follows.
    private static func validate(_ bytes: [UInt8], _ range: Range<Int>) throws(JSONFault) {
        do {
            _ = try UTF8Span(validating: bytes.span.extracting(range))
        } catch {
            throw JSONFault(.invalidUTF8, at: range.lowerBound + error.byteOffsets.lowerBound)
        }
    }

    private static func escape(_ bytes: [UInt8], at start: Int) throws(JSONFault) -> (scalar: Unicode.Scalar, next: Int) {
        guard start + 1 < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
        let next = start + 2
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): return ("\"", next)
        case UInt8(ascii: "\\"): return ("\\", next)
        case UInt8(ascii: "/"): return ("/", next)
        case UInt8(ascii: "b"): return ("\u{08}", next)
        case UInt8(ascii: "f"): return ("\u{0C}", next)
        case UInt8(ascii: "n"): return ("\n", next)
        case UInt8(ascii: "r"): return ("\r", next)
        case UInt8(ascii: "t"): return ("\t", next)
        case UInt8(ascii: "u"): return try codePoint(bytes, at: start)
        default: throw JSONFault(.badEscape, at: start)
        }
    }

    /// `\uXXXX`, or the two of them that write one character beyond U+FFFF.
    private static func codePoint(_ bytes: [UInt8], at start: Int) throws(JSONFault) -> (scalar: Unicode.Scalar, next: Int) {
        let unit = try codeUnit(bytes, at: start)
        if let scalar = Unicode.Scalar(unit) { return (scalar, start + 6) }
        guard unit < 0xDC00, start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"), bytes[start + 7] == UInt8(ascii: "u")
        else { throw JSONFault(.loneSurrogate, at: start) }
        let low = try codeUnit(bytes, at: start + 6)
        guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        else { throw JSONFault(.loneSurrogate, at: start) }
        return (scalar, start + 12)
    }

    private static func codeUnit(_ bytes: [UInt8], at start: Int) throws(JSONFault) -> UInt32 {
        var unit: UInt32 = 0
        for at in start + 2..<start + 6 {
            guard at < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(bytes[at] - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(bytes[at] - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(bytes[at] - UInt8(ascii: "A") + 10)
            default: throw JSONFault(.badEscape, at: start)
            }
        }
        return unit
    }
}
