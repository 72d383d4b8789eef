internal import CQREncode

/// A text as a QR code (ISO/IEC 18004): a square of modules, dark or light, with error correction M, which survives a crease or a thumb over 15 % of it.
public struct QRCode: Equatable, Sendable {
    /// Light modules that a reader needs on every side (ISO/IEC 18004, 6.3.8).
    public static let quietZone = 4
    /// Bytes of a text: what version 15 holds at error correction M. A larger code has modules below 0.43 mm on a card of ours, which a phone at
    /// arm's length does not tell apart any more.
    public static let mostBytes = 412

    /// 1 to 15; the smallest that holds the text.
    public let version: Int
    /// Modules on a side, without the quiet zone: 17 and four for each version.
    public let size: Int
    /// Row by row from the top left.
    private let modules: [Bool]

    /// - Throws: what does not fit, and what to do.
    public init(_ text: String) throws(QRCodeFault) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .nothing }
        guard bytes.count <= Self.mostBytes else { throw .tooLong(bytes: bytes.count) }
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            preconditionFailure("libqrencode refuses \(bytes.count) bytes, which fit, or has no memory")
        }
        defer { QRcode_free(code) }
        version = Int(code.pointee.version)
        size = Int(code.pointee.width)
        // Of each byte the lowest bit is the module; the others tell what it is for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
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
    case tooLong(bytes: Int)

    public var description: String {
        switch self {
        case .nothing: "An empty text has no QR code. Give the link that it is to lead to."
        case .tooLong(let bytes):
            "A text of \(bytes) bytes makes a QR code that no phone reads from a card; \(QRCode.mostBytes) is the most. "
                + "Give a shorter address with --origin."
        }
    }
}
