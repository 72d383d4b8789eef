internal import Access

/// The columns of a row one after the other, each with its length, so that no two rows share their bytes; what a checksum is taken over.
struct RowContent {
    private var bytes: [UInt8] = []

    /// `table` keeps a row of one from ever passing for a row of another.
    init(_ table: String) {
        bytes.reserveCapacity(512)
        add(table)
    }

    mutating func add(_ number: Int) { add(Int64(number)) }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Nothing is told from an empty column.
    mutating func add(_ column: [UInt8]?) {
        add(column?.count ?? -1)
        bytes.append(contentsOf: column ?? [])
    }

    /// SHA-256, 32 bytes.
    var checksum: [UInt8] { Digest.sha256(bytes) }
}
