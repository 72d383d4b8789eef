import Foundation
import StrictJSON
import Wire

/// The frames that clients may send, as the protocol's examples write them.
struct Examples {
    /// Every frame of `public/protocol/examples` and every feature's commands, in the order of the files.
    static func frames() throws -> [JSON] {
        let root = URL(filePath: "public/protocol")
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
            .filter { $0.wholeMatch(of: /examples\/[a-z-]+\.json|\w+\/examples\/commands\.json/) != nil }
            .flatMap { try frames(in: root.appending(path: $0)) }
    }

    static func commands() throws -> [JSON] { try frames().filter { $0["t"] == "cmd" } }

    private static func frames(in file: URL) throws -> [JSON] {
        switch try JSONReader.read([UInt8](Data(contentsOf: file))) {
        case .array(let frames): frames
        case let frame: [frame]
        }
    }
}
