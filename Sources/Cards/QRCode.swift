internal import CQREncode

/// A text as a QR code (ISO/IEC 18004): a square of modules, dark or light.
public struct QRCode: Equatable, Sendable {
    /// Light modules that a reader needs on every side (ISO/IEC 18004, 6.3.8).
    public static let quietZone = 4

    /// What a code is for: how much damage it survives, and with that how much it may hold.
    public enum Purpose: Sendable {
        /// A link, on a card or a tablet: error correction M, which survives a crease or a thumb over 15 % of it.
        case link
        /// A receipt, on a screen or in a file: error correction L, and letters that a code holds more densely than bytes.
        case receipt

        /// Bytes of a text. Of a link, what version 15 holds: a larger code has modules below 0.43 mm on a card of ours, which a phone at
        /// arm's length does not tell apart any more. Of a receipt in capitals, what version 20 holds, so that a module has three pixels of a picture of 320.
        public var mostBytes: Int {
            switch self {
            case .link: 412
            case .receipt: 1_249
            }
        }
    }

    /// The smallest that holds the text.
    public let version: Int
    /// Modules on a side, without the quiet zone: 17 and four for each version.
    public let size: Int
    /// Row by row from the top left.
    private let modules: [Bool]

    /// - Throws: what does not fit, and what to do.
    public init(_ text: String, for purpose: Purpose = .link) throws(QRCodeFault) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .nothing }
        guard bytes.count <= purpose.mostBytes else { throw .tooLong(bytes: bytes.count, purpose) }
        guard let code = Self.encode(text, bytes, purpose) else {
            preconditionFailure("libqrencode refuses \(bytes.count) bytes, which fit, or has no memory")
        }
        defer { QRcode_free(code) }
        version = Int(code.pointee.version)
        size = Int(code.pointee.width)
        // Of each byte the lowest bit is the module; the others tell what it is for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }

    private static func encode(_ text: String, _ bytes: [UInt8], _ purpose: Purpose) -> UnsafeMutablePointer<QRcode>? {
        switch purpose {
        case .link: QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        case .receipt: QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1)
        }
    }

    public func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// Modules on a side of the picture, quiet zone included: what `viewBox` is to span.
    public var side: Int { size + 2 * Self.quietZone }

    /// The dark modules as the path of an SVG whose unit is one module: a bar for each run within a row.
    public var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                let length = column - start
                if length > 0 { path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z" }
                column += 1
            }
        }
        return path
    }
}

/// Why a text has no QR code.
public enum QRCodeFault: Error, Equatable, Sendable, CustomStringConvertible {
    case nothing
    case tooLong(bytes: Int, QRCode.Purpose)

    public var description: String {
        switch self {
        case .nothing: "An empty text has no QR code. Give the link that it is to lead to."
        case .tooLong(let bytes, .receipt):
            "A text of \(bytes) bytes makes a QR code that is not read from a small screen; \(QRCode.Purpose.receipt.mostBytes) is the most. "
                + "Divide it among several."
        case .tooLong(let bytes, .link):
            "A text of \(bytes) bytes makes a QR code that no phone reads from a card; \(QRCode.Purpose.link.mostBytes) is the most. "
                + "Give a shorter address with --origin."
        }
    }
}
