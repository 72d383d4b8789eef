import Foundation
import StrictJSON

/// The frames that clients may send, as the protocol's examples write them.
enum ProtocolExamples {
    struct Command {
        let op: String
        let arg: JSON
        let conditions: JSON
    }

    /// Every frame of `public/protocol/examples` and of its `cmd`, in the order of the files.
    static func frames() throws -> [JSON] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try ["", "cmd"].flatMap { folder in
            let here = root.appending(path: "public/protocol/examples").appending(path: folder)
            let names = try FileManager.default.contentsOfDirectory(atPath: here.path).filter { $0.hasSuffix(".json") }.sorted()
            return try names.flatMap { name in
                guard case .array(let list) = try JSONReader.read([UInt8](Data(contentsOf: here.appending(path: name)))) else {
                    return [JSON]()
                }
                return list
            }
        }
    }

    static func commands() throws -> [Command] {
        try frames().filter { $0["t"] == "cmd" }.compactMap { frame in
            guard case .string(let op)? = frame["op"] else { return nil }
            return Command(op: op, arg: frame["arg"] ?? [:], conditions: frame["if"] ?? [:])
        }
    }
}
