import Foundation
import StrictJSON
import Wire

/// The frames that clients may send, as the protocol's examples write them.
struct Examples {
    /// Every frame of `public/protocol/examples` and of its `cmd`, in the order of the files.
    static func frames() throws -> [JSON] {
        let root = URL(filePath: "public/protocol/examples")
        return try ["", "cmd"].flatMap { folder in
            let here = root.appending(path: folder)
            let names = try FileManager.default.contentsOfDirectory(atPath: here.path).filter { $0.hasSuffix(".json") }.sorted()
            return try names.flatMap { try frames(in: here.appending(path: $0)) }
        }
    }

    static func commands() throws -> [JSON] { try frames().filter { $0["t"] == "cmd" } }

    private static func frames(in file: URL) throws -> [JSON] {
        switch try JSONReader.read([UInt8](Data(contentsOf: file))) {
        case .array(let frames): frames
        case let frame: [frame]
        }
    }
}
