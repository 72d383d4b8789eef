import Conference

/// `phrases.yaml`: sentences of the rite in the province's own wording, by the step in which they are read.
struct PhrasesFile {
    static let name = "phrases.yaml"
    static let fields = RitePhrase.Key.allCases.map(\.rawValue)

    var phrases: [RitePhrase] = []

    init(_ reading: FolderReading) {
        guard reading.exists(Self.name), let file = reading.root(Self.name, fields: Self.fields) else { return }
        for key in RitePhrase.Key.allCases {
            guard file.has(key.rawValue), let text = file.bilingual(key.rawValue, .script) else { continue }
            let vi = Self.template(text.vi, "`\(key.rawValue)`", file, key)
            let en = text.en.map { Self.template($0, "the English of `\(key.rawValue)`", file, key) }
            let isSound = vi != nil && (text.en == nil || en != nil)
            if let vi, isSound { Self.checkNeeded(vi, file, key) }
            if isSound { phrases.append(RitePhrase(key, text)) }
        }
    }

    private static func written(_ blanks: [RitePhrase.Blank]) -> String {
        blanks.isEmpty ? "none" : blanks.map { "{\($0.rawValue)}" }.joined(separator: ", ")
    }

    private static func template(_ text: String, _ what: String, _ file: YAMLEntry, _ key: RitePhrase.Key) -> PhraseTemplate? {
        let place = file.place(of: key.rawValue)
        do throws(PhraseTemplate.Fault) {
            let template = try PhraseTemplate(text)
            guard let strange = template.blanks.first(where: { !key.blanks.contains($0) }) else { return template }
            file.page.fault(
                place, "\(what) has the blank {\(strange.rawValue)}, of which nothing is known in that sentence",
                "its blanks are: " + written(key.blanks))
        } catch {
            switch error {
            case .unknownBlank(let name):
                let near = Nearest.name(to: name, among: key.blanks.map(\.rawValue)).map { "did you mean {\($0)}? " } ?? ""
                file.page.fault(place, "\(what) has the unknown blank {\(name)}", near + "Its blanks are: " + written(key.blanks))
            case .unpaired(let sign):
                file.page.fault(
                    place, "\(what) has a “\(sign)” without its pair, or one within another",
                    "write blanks as {award}, and what is said only where there is something as [, thừa ủy quyền của {authority},]")
            }
        }
        return nil
    }

    private static func checkNeeded(_ template: PhraseTemplate, _ file: YAMLEntry, _ key: RitePhrase.Key) {
        let missing = key.needed.filter { !template.blanks.contains($0) }
        if missing.isEmpty { return }
        file.page.warning(
            file.place(of: key.rawValue), "`\(key.rawValue)` does not say \(written(missing))",
            "put it in, unless the hall is to hear the sentence without it")
    }
}
