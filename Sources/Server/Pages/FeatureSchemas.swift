internal import StrictJSON

/// The schema that names what every feature brings to the wire, `features.json`: the others refer to it for all commands, views, lists and reasons. It is
/// made of what lies in the features' folders, so a new feature changes none of the others' schemas.
struct FeatureSchemas {
    static let path = "/protocol/schemas/features.json"

    static let folder = "/protocol"
    /// A definition: the file of a feature that it gathers, what of it, and how those of all features are joined.
    private static let gathered: [(name: String, file: String, definition: String?, joined: String)] = [
        ("commands", "commands.json", nil, "oneOf"),
        ("public", "views.json", "public", "allOf"), ("staff", "views.json", "staff", "allOf"), ("mine", "views.json", "mine", "allOf"),
        ("lists", "lists.json", nil, "anyOf"),
        ("reasons", "reasons.json", nil, "anyOf"), ("sceneKinds", "scenes.json", "kinds", "anyOf"),
        ("scenesShown", "scenes.json", "shown", "allOf"), ("scenesAsked", "scenes.json", "asked", "allOf"),
    ]

    let bytes: [UInt8]

    init(in sources: PageSources) throws(PageFault) {
        let features = sources.features(in: Self.folder)
        var definitions: [JSON.Member] = []
        for (name, file, definition, joined) in Self.gathered {
            var references: [JSON] = []
            for feature in features {
                let path = "\(Self.folder)/\(feature)/\(file)"
                guard sources.has(path) else { continue }
                if let definition, try Self.document(at: path, in: sources)["$defs"]?[definition] == nil { continue }
                references.append(["$ref": .string("../\(feature)/\(file)" + (definition.map { "#/$defs/\($0)" } ?? ""))])
            }
            // A list of none is no JSON Schema.
            if !references.isEmpty { definitions.append(JSON.Member(name, .object([JSON.Member(joined, .array(references))]))) }
        }
        bytes = JSONWriter.write(
            .object([
                JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
                JSON.Member("title", "What each feature brings; whatever needs all of them refers to it"),
                JSON.Member("$defs", .object(definitions)),
            ]))
    }

    private static func document(at path: String, in sources: PageSources) throws(PageFault) -> JSON {
        do {
            return try JSONReader.read(Array(try sources.text(of: path).utf8))
        } catch let fault as PageFault {
            throw fault
        } catch {
            throw PageFault(path: path, problem: "it is no JSON (\(error))", remedy: "Write a JSON Schema.")
        }
    }
}
