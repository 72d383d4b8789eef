import Conference

/// The living of one kind among recipients who are spoken of together, and the words of that kind.
struct RecipientGroup {
    let kind: Recipient.Kind
    let people: [Recipient]

    /// In the order in which kinds go up; none is empty.
    static func living(_ recipients: [Recipient]) -> [RecipientGroup] {
        Recipient.Kind.allCases.map { kind in
            RecipientGroup(kind: kind, people: recipients.filter { $0.kind == kind && !($0.kind == .individual && $0.isPosthumous) })
        }.filter { !$0.people.isEmpty }
    }

    var vi: String {
        switch kind {
        case .collective: "tập thể"
        case .household: "hộ gia đình"
        case .individual: "cá nhân"
        }
    }

    private var english: String {
        switch kind {
        case .collective: "collective"
        case .household: "household"
        case .individual: "individual"
        }
    }

    var pluralEnglish: String { english + "s" }

    /// Over the list of their names.
    var heading: Spoken { Spoken("Về \(vi):", en: EnglishWords.sentence(pluralEnglish) + ":") }

    /// “các cá nhân”; one alone has their name.
    var together: Spoken {
        people.count == 1 ? people[0].plainlyNamed : Spoken("các \(vi)", en: "the \(pluralEnglish)")
    }

    /// “đại diện 9 tập thể”; one alone has their name.
    var counted: Spoken { people.count == 1 ? people[0].standing : called("\(people.count) \(vi)") }

    /// Before the list of their names: “đại diện 2 tập thể”. Up to three are not counted there either.
    func beforeNames(isCounted: Bool) -> Spoken {
        called(people.count == 1 ? vi : isCounted ? "\(people.count) \(vi)" : "các \(vi)")
    }

    /// Somebody walks up for a collective and for a household.
    private func called(_ vi: String) -> Spoken {
        let english = countedEnglish
        return kind == .individual ? Spoken(vi, en: english) : Spoken("đại diện " + vi, en: "the representatives of " + english)
    }

    /// “nine collectives”
    var countedEnglish: String { EnglishWords.counted(people.count, english) }
}
