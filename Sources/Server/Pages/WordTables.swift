internal import StrictJSON

/// The sentences of the screens. They lie beside their features, `<Feature>/words/vi.json`, and what several say in `words/`; a page asks for one table
/// of each kind and gets all of them.
struct WordTables {
    static let languages = ["vi", "en"]
    /// For everybody; for who sits at a venue or signs; for who works on the conference.
    static let kinds = ["", ".seats", ".staff"]

    /// A screen sends nothing, so of what everybody reads it is told the families and the single sentences that this file names, and no refusal.
    private static let screenFamilies = "/words/screen.json"

    /// Address → the sentences of a table.
    let tables: [String: [JSON.Member]]

    init(in sources: PageSources) throws(PageFault) {
        var tables: [String: [JSON.Member]] = [:]
        for language in Self.languages {
            var seen: [String: String] = [:]
            for kind in Self.kinds {
                let name = "/words/\(language)\(kind).json"
                tables[name] = []
                let paths = ([""] + sources.features.map { "/" + $0 }).map { $0 + name }.filter(sources.has)
                for path in paths {
                    let sentences = try Self.members(of: path, in: sources)
                    for sentence in sentences {
                        if let other = seen.updateValue(path, forKey: sentence.key) {
                            throw PageFault(
                                path: path, problem: "it says \(sentence.key), which \(other) says too", remedy: "Leave one of them.")
                        }
                    }
                    tables[name, default: []] += sentences
                }
            }
        }
        if sources.has(Self.screenFamilies) {
            let families = try Self.screenFamilies(in: sources)
            for language in Self.languages {
                let all = tables["/words/\(language).json"] ?? []
                tables["/words/\(language).screen.json"] = all.filter {
                    families.contains($0.key) || families.contains(String($0.key.prefix { $0 != "." }))
                }
            }
        }
        self.tables = tables
    }

    private static func screenFamilies(in sources: PageSources) throws(PageFault) -> Set<String> {
        guard case .array(let names)? = try members(of: screenFamilies, in: sources).first(where: { $0.key == "families" })?.value else {
            throw PageFault(path: screenFamilies, problem: "it names no families", remedy: "Write {\"families\": [\"bar\", …]}.")
        }
        return Set(names.compactMap { if case .string(let name) = $0 { name } else { nil } })
    }

    /// A sentence of any table.
    func sentence(_ name: String, _ language: String) -> String? {
        for kind in Self.kinds {
            if case .string(let sentence)? = tables["/words/\(language)\(kind).json"]?.first(where: { $0.key == name })?.value {
                return sentence
            }
        }
        return nil
    }

    private static func members(of path: String, in sources: PageSources) throws(PageFault) -> [JSON.Member] {
        let bytes = Array(try sources.text(of: path).utf8)
        do {
            guard case .object(let members) = try JSONReader.read(bytes) else {
                throw PageFault(path: path, problem: "it is no table of words", remedy: "Write {\"name\": \"sentence\"}.")
            }
            return members
        } catch let fault as PageFault {
            throw fault
        } catch {
            throw PageFault(path: path, problem: "it is no JSON (\(error))", remedy: "Write {\"name\": \"sentence\"}.")
        }
    }
}
