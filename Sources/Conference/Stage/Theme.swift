/// How the programme wants the hall's screens to look (`theme`); what it leaves out is as the house has it.
public struct Theme: Equatable, Sendable {
    /// A picture of the programme's folder. What the journal keeps of it tells whether a file is still the one that was meant; the bytes stay in the folder.
    public struct Picture: Equatable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            case png, webp
        }

        /// The file's name in the folder.
        public let name: String
        /// By its bytes, whatever its name says.
        public let kind: Kind
        public let bytes: Int
        /// In pixels.
        public let width: Int
        public let height: Int
        /// SHA-256 of the bytes, in hex.
        public let digest: String

        public init(name: String, kind: Kind, bytes: Int, width: Int, height: Int, digest: String) {
            self.name = name
            self.kind = kind
            self.bytes = bytes
            self.width = width
            self.height = height
            self.digest = digest
        }

        /// Where a server shows it. Other bytes have another address.
        public var path: String { "/theme/\(digest).\(kind.rawValue)" }
    }

    /// Each `#rrggbb`, in lower case.
    public struct Colours: Equatable, Sendable {
        public var background: String
        public var text: String
        /// Headings, figures, the frame.
        public var accent: String

        public init(background: String, text: String, accent: String) {
            self.background = background
            self.text = text
            self.accent = accent
        }

        /// Those of a wall without a theme: red, white, gold.
        public static let house = Self(background: "#9e1b1e", text: "#ffffff", accent: "#f2c14e")
    }

    /// A picture that lies under everything, and how much of it the background's colour covers.
    public struct Backdrop: Equatable, Sendable {
        public let picture: Picture
        /// In percent: as much as it takes for text and accent to stand out from whatever the picture shows.
        public let scrim: Int

        public init(_ picture: Picture, scrim: Int) {
            self.picture = picture
            self.scrim = scrim
        }
    }

    public var emblem: Picture?
    public var backdrop: Backdrop?
    public var colours: Colours?

    public init(emblem: Picture? = nil, backdrop: Backdrop? = nil, colours: Colours? = nil) {
        self.emblem = emblem
        self.backdrop = backdrop
        self.colours = colours
    }

    public var pictures: [Picture] { [emblem, backdrop?.picture].compactMap(\.self) }
}
