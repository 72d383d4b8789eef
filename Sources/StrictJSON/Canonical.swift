/// The bytes that stand for a value whatever the order in which its keys were written: keys sorted by their UTF-8 bytes at every level,
/// no spaces. The hash of a command's argument is taken over them, so that a page that resends the same command with its fields in another
/// order is not told `idem_mismatch`.
///
/// `1` and `1.0` stay different, and so do the NFC and NFD spellings of a text: what was sent is compared, not what it means.
public func canonical(_ json: JSON) -> [UInt8] {
    JSONWriter.write(sorted(json))
}

private func sorted(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): .array(elements.map(sorted))
    case .object(let members):
        .object(
            members.map { JSON.Member($0.key, sorted($0.value)) }.sorted { ByteText($0.key) < ByteText($1.key) })
    default: json
    }
}
