import Conference

/// Words in both languages, and whom they call by name in the order in which they do.
struct Spoken: Equatable, Sendable {
    var text: BilingualText
    var named: [EntityKey] = []

    static let nothing = Spoken(text: BilingualText("", en: ""))

    init(text: BilingualText, named: [EntityKey] = []) {
        self.text = text
        self.named = named
    }

    init(_ vi: String, en: String, named: [EntityKey] = []) { self.init(text: BilingualText(vi, en: en), named: named) }

    var vi: String { text.vi }
    /// What an English reader is given: the Vietnamese where there is no English.
    var english: String { text.english }

    /// One after the other, each with its own line.
    static func lines(_ all: [Spoken], between separator: String = "\n") -> Spoken {
        let said = all.filter { !$0.vi.isEmpty }
        return Spoken(
            said.map(\.vi).joined(separator: separator), en: said.map(\.english).joined(separator: separator), named: said.flatMap(\.named))
    }
}

extension BilingualText {
    /// The English, and where the programme has none the Vietnamese.
    var english: String { en ?? vi }
}
