extension RandomNumberGenerator {
    /// The bytes with one to four of them changed, taken out, doubled, cut off, or pushed apart by one of `pieces`.
    public mutating func mutated(_ bytes: [UInt8], pieces: [String]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &self)
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(bytes[at], at: at)
            case 3: bytes.insert(contentsOf: Array(pieces.randomElement(using: &self)!.utf8), at: at)
            default: bytes.removeSubrange(at...)
            }
        }
        return bytes
    }

    /// A frame of JSON, spoilt.
    public mutating func mutated(frame: [UInt8]) -> [UInt8] {
        let pieces = ["\"", "{", "}", "[", "]", ",", ":", "\\u", "\\ud800", "null", "-", "1e9", "\"t\":\"cmd\",", "\u{202E}"]
        return mutated(frame, pieces: pieces)
    }
}
