/// Texts with their lengths before them, 8 bytes each, so that no two lists of texts share their bytes: what keyed codes are computed over.
struct LengthPrefixedTexts {
    private(set) var bytes: [UInt8] = []

    init(_ texts: [String]) {
        for text in texts {
            withUnsafeBytes(of: UInt64(text.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: text.utf8)
        }
    }
}
