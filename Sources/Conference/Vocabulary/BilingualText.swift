/// A sentence that screens show: Vietnamese always, English where the programme has it.
public struct BilingualText: Hashable, Sendable {
    public var vi: String
    public var en: String?

    public init(_ vi: String, en: String? = nil) {
        self.vi = vi
        self.en = en
    }
}

extension BilingualText: ExpressibleByStringLiteral {
    public init(stringLiteral vi: String) { self.init(vi) }
}
