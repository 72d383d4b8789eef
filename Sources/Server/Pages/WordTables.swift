internal import StrictJSON

/// The sentences of the screens. They lie beside their features, `<Feature>/words/vi.json`, and what several say in `words/`. Those of `vi.json` are for
/// every page, those of `vi.staff.json` for the pages of that group; and each page is told the ones that it may ask for.
struct WordTables {
    static let languages = ["vi", "en"]
    /// For everybody; for who sits at a venue or signs; for who works on the conference.
    private static let kinds = ["", "seats", "staff"]

    /// Families that answer a command.
    private static let refusals: Set<Substring> = ["reason", "field"]

    /// Language → kind → its sentences.
    private var tables: [String: [String: [JSON.Member]]] = [:]

    init(in sources: PageSources) throws(PageFault) {
        for language in Self.languages {
            var seen: [String: String] = [:]
            for kind in Self.kinds {
                let name = "/words/\(language)\(kind.isEmpty ? "" : "." + kind).json"
                for path in ([""] + sources.features.map { "/" + $0 }).map({ $0 + name }) where sources.has(path) {
                    let sentences = try Self.members(of: path, in: sources)
                    for sentence in sentences {
                        if let other = seen.updateValue(path, forKey: sentence.key) {
                            throw PageFault(
                                path: path, problem: "it says \(sentence.key), which \(other) says too", remedy: "Leave one of them.")
                        }
                    }
                    tables[language, default: [:]][kind, default: []] += sentences
                }
            }
        }
    }

    /// Language → what a page is told of it.
    ///
    /// - Parameter commands: whether its reader may send any; else no refusal reaches it.
    func sentences(for groups: [String], asking use: WordUse, commands: Bool) -> [String: [JSON.Member]] {
        tables.mapValues { kinds in
            let all = Self.kinds.filter { $0.isEmpty || groups.contains($0) }.flatMap { kinds[$0] ?? [] }
            return all.filter { sentence in
                use.mayAsk(for: sentence.key) && (commands || !Self.refusals.contains(sentence.key.prefix { $0 != "." }))
            }
        }
    }

    /// A sentence, whoever it is for.
    func sentence(_ name: String, _ language: String) -> String? {
        for sentences in (tables[language] ?? [:]).values {
            if case .string(let sentence)? = sentences.first(where: { $0.key == name })?.value { return sentence }
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
