/// Messages to readers, framed once (RFC 6455 §5.2: each one unfragmented, unmasked frame) and shared by all who get them.
///
/// The bytes never change after `init` and are read in place by every write; what a socket does not take at once is copied by
/// libwebsockets. So one allocation serves ten thousand readers.
public final class Frame: @unchecked Sendable {
    private let storage: UnsafeMutableRawPointer
    /// Bytes on the wire, header included.
    public let count: Int

    /// TEXT frames that are written together. Each text has to be valid UTF-8; whoever encodes it answers for that.
    public convenience init(texts: [[UInt8]]) {
        self.init(opcode: 0x1, payloads: texts)
    }

    /// A CLOSE frame (RFC 6455 §5.5.1). Control frames carry at most 125 bytes, so a longer reason is cut at a character.
    convenience init(closing code: UInt16, reason: String) {
        var said: [UInt8] = [UInt8(code >> 8), UInt8(code & 0xff)]
        for character in reason {
            guard said.count + character.utf8.count <= 125 else { break }
            said += Array(character.utf8)
        }
        self.init(opcode: 0x8, payloads: [said])
    }

    private init(opcode: UInt8, payloads: [[UInt8]]) {
        let parts = payloads.flatMap { [Self.header(opcode: opcode, length: $0.count), $0] }
        count = parts.reduce(0) { $0 + $1.count }
        storage = .allocate(byteCount: count, alignment: 16)
        var place = storage
        for part in parts {
            part.withUnsafeBytes { bytes in
                if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
            }
            place += part.count
        }
    }

    deinit {
        storage.deallocate()
    }

    /// The framed bytes; libwebsockets asks for a mutable pointer but only reads what passes through it unframed.
    var bytes: UnsafeMutablePointer<UInt8> { storage.assumingMemoryBound(to: UInt8.self) }

    private static func header(opcode: UInt8, length: Int) -> [UInt8] {
        let first = 0x80 | opcode
        switch length {
        case ..<126: return [first, UInt8(length)]
        case ..<65_536: return [first, 126, UInt8(length >> 8), UInt8(length & 0xff)]
        default: return [first, 127] + (0..<8).reversed().map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
        }
    }
}
