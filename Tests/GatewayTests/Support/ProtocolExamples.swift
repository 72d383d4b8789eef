import Foundation
import StrictJSON

/// The frames that clients may send, as the protocol's examples write them.
enum ProtocolExamples {
    struct Command {
        let op: String
        let arg: JSON
        let conditions: JSON
    }

    /// Every frame of `public/protocol/examples` and every feature's commands, in the order of the files.
    static func frames() throws -> [JSON] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let protocols = root.appending(path: "public/protocol")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: protocols.path).sorted()
        return try paths.filter { $0.wholeMatch(of: /examples\/[a-z-]+\.json|\w+\/examples\/commands\.json/) != nil }.flatMap { path in
            guard case .array(let list) = try JSONReader.read([UInt8](Data(contentsOf: protocols.appending(path: path)))) else {
                return [JSON]()
            }
            return list
        }
    }

    static func commands() throws -> [Command] {
        try frames().filter { $0["t"] == "cmd" }.compactMap { frame in
            guard case .string(let op)? = frame["op"] else { return nil }
            return Command(op: op, arg: frame["arg"] ?? [:], conditions: frame["if"] ?? [:])
        }
    }
}
