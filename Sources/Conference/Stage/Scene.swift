extension Stage {
    /// What a screen shows, with its argument.
    public struct Scene: Equatable, Sendable {
        /// Which picture it is. The feature that puts it before the hall names it, and declares it in its `scenes`.
        public struct Kind: Hashable, Sendable {
            public let rawValue: String

            init(_ rawValue: String) { self.rawValue = rawValue }
        }

        public let kind: Kind
        /// What it is about, at most one thing of a kind, in the order of their keys.
        public let about: [EntityKey]
        /// The message, or the speaker's name.
        public let text: String?
        /// What the mixer plays.
        public let source: String?

        public init(_ kind: Kind, about: EntityKey..., text: String? = nil, source: String? = nil) {
            self.init(kind, about: about, text: text, source: source)
        }

        init(_ kind: Kind, about: [EntityKey], text: String?, source: String?) {
            self.kind = kind
            self.about = about.sorted()
            self.text = text
            self.source = source
        }
    }
}
