import Foundation
import StrictJSON

/// A feature that publishes ops, and how they are read.
struct ReadFeature {
    let name: String
    let ops: [String]

    /// By the folders of `public/protocol`.
    static func all() -> [ReadFeature] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let published = root.appending(path: "public/protocol")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: published.path)) ?? []
        return names.filter { $0.first?.isUppercase == true }.sorted().compactMap { name in
            guard let bytes = FileManager.default.contents(atPath: published.appending(path: "\(name)/commands.json").path),
                case .array(let branches)? = try? JSONReader.read([UInt8](bytes))["oneOf"]
            else { return nil }
            let ops = branches.compactMap { branch in
                if case .string(let reference)? = branch["$ref"] { reference.split(separator: "/").last.map(String.init) } else { nil }
            }
            return ReadFeature(name: name, ops: ops)
        }
    }

    /// A test knows what is compiled into it, not what lies in a folder: so a feature's readings are a class whose name follows from the feature's.
    var readings: (any CommandReadings.Type)? { NSClassFromString("WireTests.\(name)Readings") as? any CommandReadings.Type }
}
