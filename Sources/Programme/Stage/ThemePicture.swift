public import Conference
import Foundation

/// A picture of the programme's theme with its bytes, as they lay in the folder.
public struct ThemePicture: Equatable, Sendable {
    public let about: Theme.Picture
    public let bytes: [UInt8]
}

extension ThemePicture {
    init(_ data: Data, _ header: PictureHeader, name: String) {
        about = Theme.Picture(
            name: name, kind: header.kind, bytes: data.count, width: header.width, height: header.height, digest: FilesDigest.hex(of: data))
        bytes = Array(data)
    }
}
