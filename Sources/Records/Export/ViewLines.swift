internal import StrictJSON

/// What each position made of the views, as digests: a line for each position that changed one, `{"seq":12,"public.8":"<hex>","staff.8":"<hex>"}`. A view's name has
/// the version of its projection, so that a release that shows the same state otherwise is told from a history that is another.
public struct ViewLines {
    /// The file in which they stand.
    public static let file = "views.jsonl"

    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// `views`: those that the position changed, in a fixed order.
    public mutating func add(_ seq: Int, _ views: [(name: String, digest: String)]) {
        if views.isEmpty { return }
        let line = [JSON.Member("seq", .int(Int64(seq)))] + views.map { JSON.Member($0.name, .string($0.digest)) }
        bytes += JSONWriter.write(.object(line)) + [UInt8(ascii: "\n")]
    }

    /// What such lines say of every view at a position: the digest that it had there, from whichever position on. Nil for lines that are none.
    public static func digests(at seq: Int, in lines: [UInt8]) -> [(name: String, digest: String)]? {
        var digests: [(name: String, digest: String)] = []
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            guard case .object(let members)? = try? JSONReader.read(Array(line)), case .int(let at)? = members.first?.value else {
                return nil
            }
            if at > seq { break }
            for member in members.dropFirst() {
                guard case .string(let digest) = member.value else { return nil }
                digests.removeAll { $0.name == member.key }
                digests.append((member.key, digest))
            }
        }
        return digests
    }
}
