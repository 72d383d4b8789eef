/// One number of a JSON document (RFC 8259, 6).
enum JSONNumber {
    /// Bytes of one written number: the largest Double written out has 309 digits, and a text of thousands would only cost time.
    private static let mostBytes = 400

    /// The number that starts at `start`, and the offset behind it: an `int` where it is written as one and fits, otherwise the nearest
    /// Double. One that no Double can hold (1e400) is refused, since infinity has no JSON and would not come back as it went.
    static func read(_ bytes: [UInt8], from start: Int) throws(JSONFault) -> (json: JSON, end: Int) {
        var at = start
        let negative = bytes[at] == UInt8(ascii: "-")
        if negative { at += 1 }
        let whole = at
        at = try digits(bytes, from: at)
        if bytes[whole] == UInt8(ascii: "0"), at > whole + 1 { throw JSONFault(.badNumber, at: start) }
        let wholeEnd = at
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") { at = try digits(bytes, from: at + 1) }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            at = try digits(bytes, from: at)
        }
        guard at - start <= mostBytes else { throw JSONFault(.numberTooLong, at: start) }
        if at == wholeEnd, let integer = integer(bytes[whole..<wholeEnd], negative: negative) { return (.int(integer), at) }
        guard let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)), number.isFinite
        else { throw JSONFault(.numberOutOfRange, at: start) }
        return (.number(number), at)
    }

    /// Behind at least one digit.
    private static func digits(_ bytes: [UInt8], from start: Int) throws(JSONFault) -> Int {
        var at = start
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
        if at == start { throw JSONFault(at == bytes.count ? .unexpectedEnd : .badNumber, at: at) }
        return at
    }

    /// Nil beyond 64 bits. Counted downwards, because the lowest Int64 has no positive counterpart.
    private static func integer(_ digits: ArraySlice<UInt8>, negative: Bool) -> Int64? {
        var below: Int64 = 0
        for digit in digits {
            let (tens, tooLow) = below.multipliedReportingOverflow(by: 10)
            let (sum, lower) = tens.subtractingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
            if tooLow || lower { return nil }
            below = sum
        }
        if negative { return below }
        return below == .min ? nil : -below
    }
}
