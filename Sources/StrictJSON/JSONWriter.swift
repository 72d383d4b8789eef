/// Writes JSON into bytes, the same bytes for the same calls: members in the order given, no spaces, only the escapes that RFC 8259
/// demands.
///
/// View keys are written anew at each change, so the writer takes values one by one and no tree has to be built first:
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("name"); writer.string("Si Ma Cai")
///     writer.endObject()
///
/// It sets the commas. That keys and values alternate and brackets match is the caller's to keep.
public struct JSONWriter {
    public private(set) var bytes: [UInt8]
    private var needsComma = false

    /// `capacity` in bytes spares the growing when the size is about known.
    public init(capacity: Int = 512) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// The bytes of one whole value.
    public static func write(_ json: JSON) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(json)
        return writer.bytes
    }

    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    public mutating func key(_ text: String) {
        separate()
        quote(text)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    public mutating func null() { word("null") }
    public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

    public mutating func int(_ value: Int64) {
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        // The most digits that 64 bits have.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var (rest, first) = (value.magnitude, digits.count)
            repeat {
                first -= 1
                digits.initializeElement(at: first, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
        }
    }

    public mutating func int(_ value: Int) { int(Int64(value)) }

    /// The shortest text that reads back as the same Double, always with a fraction or an exponent.
    public mutating func number(_ value: Double) {
        precondition(value.isFinite, "JSON has no infinity and no NaN; leave the field out instead")
        separate()
        bytes.append(contentsOf: value.description.utf8)
    }

    public mutating func string(_ text: String) {
        separate()
        quote(text)
    }

    /// A value that is encoded already, such as a key of a view whose bytes many readers share.
    public mutating func encoded(_ value: [UInt8]) {
        separate()
        bytes.append(contentsOf: value)
    }

    public mutating func value(_ json: JSON) {
        switch json {
        case .null: null()
        case .bool(let value): bool(value)
        case .int(let value): int(value)
        case .number(let value): number(value)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members { self.member(member) }
            endObject()
        }
    }

    public mutating func member(_ member: JSON.Member) {
        key(member.key)
        value(member.value)
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func word(_ text: StaticString) {
        separate()
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var written = 0
            for place in 0..<utf8.count where Self.needsEscape(utf8[place]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written..<place]))
                escape(utf8[place])
                written = place + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 0x0F)])
        }
    }
}
