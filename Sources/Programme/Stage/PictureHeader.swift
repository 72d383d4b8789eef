import Conference
import Foundation

/// What the bytes of a picture say of it: of which kind it is, and how large. Nothing is unpacked.
struct PictureHeader {
    /// Why a file is no picture for a wall.
    enum Objection: Error {
        /// What it is instead, where that can be told.
        case otherKind(String?)
        case cutShort
        case noSize
        case moving
    }

    let kind: Theme.Picture.Kind
    let width: Int
    let height: Int

    init(_ data: Data) throws(Objection) {
        let bytes = Bytes(Array(data))
        if bytes.has([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], at: 0) {
            self = try Self(png: bytes)
        } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
            self = try Self(webp: bytes)
        } else {
            throw .otherKind(Self.names.first { bytes.has($0.signature, at: $0.offset) }?.name)
        }
    }

    private static let names: [(name: String, signature: [UInt8], offset: Int)] = [
        ("JPEG", [0xff, 0xd8, 0xff], 0), ("GIF", Array("GIF8".utf8), 0), ("BMP", Array("BM".utf8), 0), ("PDF", Array("%PDF".utf8), 0),
        ("TIFF", Array("II*".utf8), 0), ("TIFF", Array("MM\0*".utf8), 0), ("AVIF or HEIC", Array("ftyp".utf8), 4),
        ("SVG", Array("<svg".utf8), 0), ("SVG", Array("<?xml".utf8), 0),
    ]

    private init(kind: Theme.Picture.Kind, width: Int, height: Int) throws(Objection) {
        guard width > 0, height > 0 else { throw .noSize }
        self.kind = kind
        self.width = width
        self.height = height
    }

    /// Chunk after chunk to the end (PNG, third edition, 5.3): `IHDR` comes first, `IEND` last.
    private init(png bytes: Bytes) throws(Objection) {
        guard bytes.has("IHDR", at: 12), let width = bytes.big(16), let height = bytes.big(20) else { throw .noSize }
        var place = 8
        while !bytes.has("IEND", at: place + 4) {
            guard let length = bytes.big(place), bytes.count - place > length + 12 else { throw .cutShort }
            if bytes.has("acTL", at: place + 4) { throw .moving }
            place += length + 12
        }
        if place + 12 > bytes.count { throw .cutShort }
        try self.init(kind: .png, width: width, height: height)
    }

    /// The first chunk tells the size: of the old, the lossless and the extended form each in its own way (RFC 9649, 2.4 to 2.7).
    private init(webp bytes: Bytes) throws(Objection) {
        guard let size = bytes.little(4, 4), size + 8 <= bytes.count else { throw .cutShort }
        if bytes.has("VP8X", at: 12), let flags = bytes.little(20, 1), let width = bytes.little(24, 3), let height = bytes.little(27, 3) {
            if flags & 0x02 != 0 { throw .moving }
            try self.init(kind: .webp, width: width + 1, height: height + 1)
        } else if bytes.has("VP8L", at: 12), bytes.has([0x2f], at: 20), let bits = bytes.little(21, 4) {
            try self.init(kind: .webp, width: (bits & 0x3fff) + 1, height: (bits >> 14 & 0x3fff) + 1)
        } else if bytes.has("VP8 ", at: 12), bytes.has([0x9d, 0x01, 0x2a], at: 23), let width = bytes.little(26, 2),
            let height = bytes.little(28, 2)
        {
            try self.init(kind: .webp, width: width & 0x3fff, height: height & 0x3fff)
        } else {
            throw .noSize
        }
    }
}

/// Bytes that may end before what is looked for.
private struct Bytes {
    private let all: [UInt8]

    init(_ all: [UInt8]) { self.all = all }

    var count: Int { all.count }

    func has(_ text: String, at place: Int) -> Bool { has(Array(text.utf8), at: place) }

    func has(_ expected: [UInt8], at place: Int) -> Bool {
        place >= 0 && place + expected.count <= all.count && all[place..<place + expected.count].elementsEqual(expected)
    }

    /// 32 bits, the most significant byte first; nil beyond 31, which no length may have.
    func big(_ place: Int) -> Int? {
        guard place + 4 <= all.count else { return nil }
        let number = all[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
        return number > Int32.max ? nil : number
    }

    /// So many bytes, the least significant first.
    func little(_ place: Int, _ length: Int) -> Int? {
        guard place + length <= all.count else { return nil }
        return all[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
