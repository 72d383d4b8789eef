/// Looks for names in texts, whole words only, in every way in which offices write one: composed and decomposed letters, capitals, without marks.
///
/// With marks they have to be the name's own: `Lê Văn Hoà` is not found in `Lê Văn Hoa`, but both in `LE VAN HOA`.
public struct NameSearch: Sendable {
    private struct Name: Hashable, Sendable {
        let marked: [String]
        let bare: [String]
        /// Between the words.
        let gaps: [String]

        /// Nil for a text without a word.
        init?(_ text: String) {
            let words = NameWord.words(of: text)
            if words.isEmpty { return nil }
            (marked, bare, gaps) = (words.map(\.marked), words.map(\.bare), words.dropFirst().map(\.gap))
        }

        func stands(in words: [NameWord], at place: Int) -> Bool {
            guard place >= 0, place + bare.count <= words.count else { return false }
            let there = words[place..<place + bare.count]
            guard there.dropFirst().map(\.gap) == gaps else { return false }
            return there.map(\.marked).elementsEqual(marked) || (there.map(\.marked).elementsEqual(bare) && there.map(\.bare) == bare)
        }

        /// Where a shorter name lies in this one and goes on as a name does: `Nguyễn Văn A (Sa Pa)` is no other name than `Nguyễn Văn A`.
        func places(of part: Name) -> [Int] {
            guard part.bare.count < bare.count else { return [] }
            return (0...bare.count - part.bare.count).filter { place in
                let end = place + part.bare.count
                let goesOn = (place > 0 && gaps[place - 1] == " ") || (end < bare.count && gaps[end - 1] == " ")
                return goesOn && bare[place..<end].elementsEqual(part.bare)
            }
        }
    }

    private let sought: [Name]
    /// Names of others in which a sought one lies, each with where: `Nguyễn Văn A` in `Nguyễn Văn A Phủ`.
    private let longer: [Name: [(other: Name, place: Int)]]

    /// - Parameter others: names of other people; where one of them stands that has a sought one in it, the sought one does not.
    public init(for names: some Sequence<String>, apartFrom others: some Sequence<String>) {
        sought = Set(names.compactMap { Name($0) }).sorted { $0.marked.lexicographicallyPrecedes($1.marked) }
        let known = Set(others.compactMap { Name($0) }).subtracting(sought)
        longer = Dictionary(
            uniqueKeysWithValues: sought.map { name in
                (name, known.flatMap { other in other.places(of: name).map { (other, $0) } })
            })
    }

    public func occurs(in text: String) -> Bool {
        let words = NameWord.words(of: text)
        return sought.contains { name in
            words.indices.contains { place in
                guard name.stands(in: words, at: place) else { return false }
                return !(longer[name] ?? []).contains { $0.other.stands(in: words, at: place - $0.place) }
            }
        }
    }
}
