internal import Glibc
internal import StrictJSON
internal import Wire

/// The value of one key, as it stands in a frame. Two are equal when their bytes are, which costs nothing where they are one and the same.
final class Value: Equatable {
    let bytes: [UInt8]
    private(set) lazy var json: JSON = (try? JSONReader.read(bytes)) ?? .null

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// A value that was read as part of a frame; written again it has the bytes that it had there.
    init(_ json: JSON) {
        bytes = JSONWriter.write(json)
        self.json = json
    }

    static func == (left: Value, right: Value) -> Bool {
        left === right || (left.bytes.count == right.bytes.count && memcmp(left.bytes, right.bytes, left.bytes.count) == 0)
    }
}

/// Bytes as they are, to be found again: one comparison of memory, one run of the hash.
struct ByteKey: Hashable {
    let all: [UInt8]

    static func == (left: ByteKey, right: ByteKey) -> Bool {
        left.all.count == right.all.count && memcmp(left.all, right.all, left.all.count) == 0
    }

    func hash(into hasher: inout Hasher) { all.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension [String: Value] {
    /// The keys in which two states differ.
    func difference(_ other: [String: Value]) -> [String] {
        Set(keys).union(other.keys).filter { self[$0] != other[$0] }.sorted()
    }
}
