internal import Access

/// What one row of the history says of one person, kept beside it so that it can be erased while the row, and every proof over it, stands.
///
/// The row holds the commitment SHA-256(salt ‖ fields); the salt goes with the fields, so that nobody can find out by guessing names what was erased.
public struct PersonRow: Equatable, Sendable {
    /// Random bytes before the fields: as many as make guessing them as hard as guessing a key.
    static let saltBytes = 16

    /// The entity that carries the text: `recipient/ca-nhan-9`.
    public let id: String
    /// The position that said it.
    public let version: Int
    /// Nil once it, or a text of it, was erased.
    public let salt: [UInt8]?
    /// A JSON list of the field sets that this row has of the person, UTF-8; nil once it was erased.
    public let fields: [UInt8]?
    /// Of all the others; it holds for an erased row too, which is thus told from a damaged one.
    public let checksum: [UInt8]

    public init(id: String, version: Int, salt: [UInt8]?, fields: [UInt8]?, checksum: [UInt8]) {
        self.id = id
        self.version = version
        self.salt = salt
        self.fields = fields
        self.checksum = checksum
    }

    init(id: String, version: Int, salt: [UInt8]?, fields: [UInt8]?) {
        self.init(id: id, version: version, salt: salt, fields: fields, checksum: Self.checksum(id, version, salt, fields))
    }

    /// The row as it stands once its person has been erased.
    public var erased: PersonRow { PersonRow(id: id, version: version, salt: nil, fields: nil) }

    /// The row as it stands once a text of it has gone: what is left can be read, and held against nothing any more.
    func keeping(_ fields: [UInt8]) -> PersonRow { PersonRow(id: id, version: version, salt: nil, fields: fields) }

    public var isSound: Bool { checksum == Self.checksum(id, version, salt, fields) }

    /// Nil once it, or a text of it, was erased.
    var commitment: [UInt8]? {
        guard let salt, let fields else { return nil }
        return Digest.sha256(salt + fields)
    }

    private static func checksum(_ id: String, _ version: Int, _ salt: [UInt8]?, _ fields: [UInt8]?) -> [UInt8] {
        var content = RowContent("person")
        content.add(id)
        content.add(version)
        content.add(salt)
        content.add(fields)
        return content.checksum
    }
}
