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

    /// Base64 with `-` and `_` and without padding (RFC 4648, 5), which may stand in a link.
    public static func base64URL(_ bytes: [UInt8]) -> String { base64(bytes, last: "-_") }

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
