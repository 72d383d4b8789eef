internal import Conference
internal import StrictJSON

/// What a screen tells of its own picture (WIRE, `shows`): which texts of the state stand in it as somebody in the hall would see them.
///
/// It is presence and no command: nothing is recorded, nobody is answered.
public struct ShownFrame: Equatable, Sendable {
    /// The position of the view that the picture was painted from.
    public let of: Int
    /// The kind of the scene as the page knows it; nil for a picture that is no scene.
    public let scene: String?
    /// `vi` or `en`: the language in which the page shows what is in both.
    public let language: String
    /// Which of a list's names stand on the page that is seen, from the first to before the last; nil where the picture has no list.
    public let names: Range<Int>?
    /// SHA-256 of the texts in the order in which they stand, each followed by a line feed, in hex; nil from a page that cannot hash because it came over plain HTTP.
    public let texts: String?
    /// Whether the browser shows the page at all: not minimised, not another tab.
    public let isVisible: Bool

    init(_ json: JSON) throws(BadField) {
        var fields = try Fields(json, at: "", .tolerant)
        of = try fields.int("of", in: 0...StateLimits.largestInteger)
        scene = if let field = fields.optional("scene") { try field.string(max: StateLimits.idBytes) } else { nil }
        language = try fields.opaque("lang", max: StateLimits.idBytes)
        texts = if let field = fields.optional("texts") { try field.string(max: WireLimits.digestLetters) } else { nil }
        isVisible = try fields.bool("visible")
        let bounds = try ["from", "to"].map { name throws(BadField) -> Int? in
            if let field = fields.optional(name) { try field.int(in: 0...StateLimits.listEntries) } else { nil }
        }
        if let from = bounds[0], let to = bounds[1], from <= to { names = from..<to } else { names = nil }
    }
}
