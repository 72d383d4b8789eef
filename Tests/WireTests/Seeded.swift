import StrictJSON
import Wire

/// Randomness that comes out the same for the same seed (SplitMix64), so that a failure can be run again.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Any value that the wire can carry, `depth` levels of nesting at most.
    mutating func json(depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2: return .int(Int64(bitPattern: next()) >> Int64.random(in: 0..<64, using: &self))
        case 3: return .number(double())
        case 4, 5: return .string(text())
        case 6: return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in json(depth: depth - 1) })
        default:
            let names = Set((0..<Int.random(in: 0...12, using: &self)).map { _ in Array(text().utf8) })
            let keys = names.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
            return .object(keys.map { JSON.Member($0, json(depth: depth - 1)) })
        }
    }

    mutating func double() -> Double {
        let double = Double(bitPattern: next())
        return double.isFinite ? double : 0.5
    }

    /// Letters of every length in UTF-8, quotes, controls, both spellings of one letter.
    mutating func text() -> String {
        let letters: [Unicode.Scalar] = [
            "a", "\"", "\\", "/", "\u{0}", "\n", "\u{1F}", "\u{7F}", "đ", "ế", "e", "\u{302}", "\u{301}", "\u{2028}", "😀", "\u{10FFFF}",
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...10, using: &self) { scalars.append(letters.randomElement(using: &self)!) }
        return String(scalars)
    }
}
