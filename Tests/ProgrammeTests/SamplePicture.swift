import Foundation

/// Pictures as far as their headers go.
enum SamplePicture {
    static func png(_ width: UInt32, _ height: UInt32) -> Data {
        let header = big(width) + big(height) + Data([8, 2, 0, 0, 0])
        return Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) + chunk("IHDR", header) + chunk("IDAT", Data([1, 2, 3]))
            + chunk("IEND", Data())
    }

    /// The extended form.
    static func webp(_ width: Int, _ height: Int, moves: Bool = false) -> Data {
        riff("VP8X", Data([moves ? 2 : 0, 0, 0, 0]) + little(width - 1, 3) + little(height - 1, 3))
    }

    static func webpLossy(_ width: Int, _ height: Int) -> Data {
        riff("VP8 ", Data([0, 0, 0, 0x9d, 0x01, 0x2a]) + little(width, 2) + little(height, 2))
    }

    static func webpLossless(_ width: Int, _ height: Int) -> Data {
        riff("VP8L", Data([0x2f]) + little((width - 1) | (height - 1) << 14, 4))
    }

    static func riff(_ name: String, _ content: Data) -> Data {
        let chunk = Data(name.utf8) + little(content.count, 4) + content
        return Data("RIFF".utf8) + little(chunk.count + 4, 4) + Data("WEBP".utf8) + chunk
    }

    private static func chunk(_ name: String, _ content: Data) -> Data {
        big(UInt32(content.count)) + Data(name.utf8) + content + Data(count: 4)
    }

    private static func big(_ number: UInt32) -> Data { withUnsafeBytes(of: number.bigEndian) { Data($0) } }

    private static func little(_ number: Int, _ length: Int) -> Data {
        Data((0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
    }
}
