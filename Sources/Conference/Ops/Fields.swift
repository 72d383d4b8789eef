/// The fields of one object, taken one by one; whoever takes them ends with `done()`, which refuses what nobody asked for.
///
///     var fields = try Fields(arg, at: "arg", manner)
///     let text = try fields.string("text", max: Limits.noticeCharacters)
///     let from = try fields.nullable("from")?.id()
///     try fields.done()
///
/// A command with a field that we do not know is refused, not half obeyed: the sender meant something by it.
public struct Fields: Sendable {
    /// How an object is read.
    public struct Manner: Sendable {
        /// Commands refuse fields that nobody asks for, and null is a value like any other. Greetings and clocks leave unknown fields alone, so that newer pages
        /// can join older servers, and null reads as absent.
        public let isExact: Bool
        /// Composes a text (NFC), so that one name has one spelling.
        public let composed: @Sendable (String) -> String

        public init(isExact: Bool, composed: @escaping @Sendable (String) -> String) {
            self.isExact = isExact
            self.composed = composed
        }
    }

    /// Where the object stands in its frame; empty for the frame itself.
    public let path: String
    private let members: [(key: String, value: any FieldValue)]
    private let manner: Manner
    private var taken: [Bool]

    /// Throws `wrong-type` for anything but an object, `duplicate` for a key that comes twice.
    public init(_ value: any FieldValue, at path: String, _ manner: Manner) throws(BadField) {
        try self.init(value.content, at: path, manner)
    }

    init(_ content: FieldContent, at path: String, _ manner: Manner) throws(BadField) {
        guard case .object(let members) = content else { throw BadField(path, .wrongType) }
        if let key = Self.duplicate(in: members) { throw BadField(BadField.path(path, key), .duplicate) }
        self.path = path
        self.members = members
        self.manner = manner
        taken = Array(repeating: false, count: members.count)
    }

    /// Members of nearly every object. They are compared one by one; of three thousand, which a message can hold, that would let one sender hold up the hall.
    private static let handful = 8

    /// The first key that has come before, by its bytes.
    private static func duplicate(in members: [(key: String, value: any FieldValue)]) -> String? {
        if members.count <= handful {
            return members.indices.first { place in
                (0..<place).contains { members[$0].key.utf8.elementsEqual(members[place].key.utf8) }
            }.map { members[$0].key }
        }
        var seen: Set<[UInt8]> = []
        return members.first { !seen.insert(Array($0.key.utf8)).inserted }?.key
    }

    /// A field that has to be there.
    public mutating func required(_ key: String) throws(BadField) -> Field {
        guard let field = optional(key) else { throw BadField(BadField.path(path, key), .missing) }
        return field
    }

    /// A field that may be absent.
    public mutating func optional(_ key: String) -> Field? {
        guard let index = members.indices.first(where: { members[$0].key.utf8.elementsEqual(key.utf8) }) else { return nil }
        taken[index] = true
        let field = Field(members[index].value, at: BadField.path(path, key), manner)
        return field.isNull && !manner.isExact ? nil : field
    }

    /// A field that has to be there and may be null, where null says something: `{"from": null}` starts the agenda.
    public mutating func nullable(_ key: String) throws(BadField) -> Field? {
        let field = try required(key)
        return field.isNull ? nil : field
    }

    /// Every field not taken yet, in the order written; for objects whose keys are data, such as `if`.
    public mutating func rest() -> [(key: String, field: Field)] {
        var rest: [(key: String, field: Field)] = []
        for index in members.indices where !taken[index] {
            taken[index] = true
            let key = members[index].key
            rest.append((key, Field(members[index].value, at: BadField.path(path, key), manner)))
        }
        return rest
    }

    /// Throws `unknown` for the first field that nobody took.
    public func done() throws(BadField) {
        guard manner.isExact, let index = taken.firstIndex(of: false) else { return }
        throw BadField(BadField.path(path, members[index].key), .unknown)
    }

    // MARK: Required fields by type; the rules are those of `Field`

    public mutating func string(_ key: String, max: Int, newlines: Bool = false, empty: Bool = false) throws(BadField) -> String {
        try required(key).string(max: max, newlines: newlines, empty: empty)
    }

    public mutating func id(_ key: String, max: Int = StateLimits.idBytes) throws(BadField) -> String {
        try required(key).id(max: max)
    }

    public mutating func opaque(_ key: String, max: Int, empty: Bool = false) throws(BadField) -> String {
        try required(key).opaque(max: max, empty: empty)
    }

    public mutating func choice<Choice: RawRepresentable>(_ key: String, of type: Choice.Type) throws(BadField) -> Choice
    where Choice.RawValue == String {
        try required(key).choice(of: type)
    }

    public mutating func int(_ key: String, in range: ClosedRange<Int>) throws(BadField) -> Int {
        try required(key).int(in: range)
    }

    public mutating func bool(_ key: String) throws(BadField) -> Bool {
        try required(key).bool()
    }

    public mutating func object(_ key: String) throws(BadField) -> Fields {
        try required(key).object()
    }

    public mutating func list(_ key: String, max: Int = StateLimits.listEntries) throws(BadField) -> [Field] {
        try required(key).list(max: max)
    }
}
