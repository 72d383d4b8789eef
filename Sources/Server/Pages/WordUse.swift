/// Which sentences a page may ask for, as far as the texts of its modules tell: `t('agenda.now')`, `` t(`bar.${level}`) ``, `known('kind', name)`.
struct WordUse {
    /// What stands in quotes, and what stands before `.${`: names of sentences, and of families of them.
    private var texts: Set<Substring> = []
    /// What stands behind a blank at the end of a text, as `-state` in `` `${thing}-state` ``.
    private var endings: Set<Substring> = []

    mutating func read(_ line: Substring) {
        for match in line.matches(of: Self.quoted) { texts.insert(match.output.1) }
        guard line.contains("`") else { return }
        for match in line.matches(of: Self.family) { texts.insert(match.output.1) }
        for match in line.matches(of: Self.ending) { endings.insert(match.output.1) }
    }

    mutating func join(_ other: WordUse) {
        texts.formUnion(other.texts)
        endings.formUnion(other.endings)
    }

    /// Whether a page may ask for the sentence: by its name, by that of one of its families (`round`, `round.state` of `round.state.called`), or by an ending.
    func mayAsk(for name: String) -> Bool {
        if texts.contains(name[...]) { return true }
        let families = name.indices.filter { name[$0] == "." }.map { name[..<$0] }
        return families.contains { texts.contains($0) }
            || endings.contains { ending in name.hasSuffix(ending) || families.contains { $0.hasSuffix(ending) } }
    }

    nonisolated(unsafe) private static let quoted = /'([\w.\-]+)'/
    nonisolated(unsafe) private static let family = /`([\w.\-]+)\.\$\{/
    nonisolated(unsafe) private static let ending = /\}(-[\w\-]+)`/
}
