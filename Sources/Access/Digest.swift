import Crypto

/// SHA-256 (FIPS 180-4) and the spellings in which bytes are shown.
public enum Digest {
    /// 32 bytes.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes))
    }

    /// Lower-case hexadecimal, two letters a byte.
    public static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }, as: UTF8.self)
    }

    /// Base64 with padding (RFC 4648, 4), as signed notes write it.
    public static func base64(_ bytes: [UInt8]) -> String {
        let text = base64(bytes, last: "+/")
        return text + String(repeating: "=", count: -text.utf8.count & 3)
    }

    /// What a text of `base64` stands for; nil for one that it would not write.
    public static func base64Bytes(_ text: String) -> [UInt8]? {
        let letters = text.utf8.filter { $0 != UInt8(ascii: "=") }.map { letter -> UInt32? in
            switch letter {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter) - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter) - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter) + 4
            case UInt8(ascii: "+"): 62
            case UInt8(ascii: "/"): 63
            default: nil
            }
        }
        var (bytes, bits, count) = ([UInt8](), UInt32(0), 0)
        for letter in letters {
            guard let letter else { return nil }
            bits = bits << 6 | letter
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return base64(bytes) == text ? bytes : nil
    }

    /// What a text of `hex` stands for; nil for one that it would not write.
    public static func hexBytes(_ text: String) -> [UInt8]? {
        let letters = Array(text.utf8)
        guard letters.count % 2 == 0 else { return nil }
        let bytes = stride(from: 0, to: letters.count, by: 2).compactMap {
            UInt8(String(decoding: letters[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
        return hex(bytes) == text ? bytes : nil
    }

    /// Base64 with `-` and `_` and without padding (RFC 4648, 5), which may stand in a link.
    public static func base64URL(_ bytes: [UInt8]) -> String { base64(bytes, last: "-_") }

    /// Base32 without padding (RFC 4648, 6): of all spellings the one whose letters a QR code holds densely and a person may copy, whatever becomes of their spaces.
    public static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var (text, bits, count) = ([UInt8](), 0, 0)
        text.reserveCapacity((bytes.count * 8 + 4) / 5)
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xFFF
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[bits >> count & 0x1F])
            }
        }
        if count > 0 { text.append(letters[bits << (5 - count) & 0x1F]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// `last`: the two letters in which the two spellings differ.
    private static func base64(_ bytes: [UInt8], last: String) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\(last)".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
            for index in 0...three.count { text.append(letters[bits >> (18 - 6 * index) & 0x3F]) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
