import Conference

/// Recipients as a sentence names them. Up to three are named and never counted: it is their hour. More are called in a list, one a line, and are “các tập thể, cá nhân” afterwards.
struct RecipientPhrase {
    /// The living, kind by kind.
    private let groups: [RecipientGroup]
    /// Truy tặng.
    private let dead: [Recipient]

    /// Names that an MC reads in one breath of the ceremony; longer lists are on the screen and in the decision.
    private static let mostCalled = 30
    private static let mostNamed = 3

    init(_ recipients: [Recipient]) {
        groups = RecipientGroup.living(recipients)
        dead = recipients.filter { $0.kind == .individual && $0.isPosthumous }
    }

    private var living: [Recipient] { groups.flatMap(\.people) }
    private var all: [Recipient] { living + dead }
    /// Whether all are called by name wherever they are spoken of.
    var isNamed: Bool { all.count <= Self.mostNamed }
    var isEmpty: Bool { all.isEmpty }
    var isOnlyTheDead: Bool { groups.isEmpty && !dead.isEmpty }
    var hasDead: Bool { !dead.isEmpty }
    var hasLiving: Bool { !groups.isEmpty }

    /// Who is called: in the sentence itself, or in the list below it.
    var isListed: Bool { all.count >= Self.mostNamed && all.count <= Self.mostCalled }

    /// After "kính mời": who walks up.
    var invited: Spoken {
        if all.count > Self.mostCalled { return counted }
        if !isListed { return .list(all.map(\.walkingUp)) }
        let kinds = kindsCalled
        return Spoken(kinds.vi + " có tên sau đây", en: kinds.english)
    }

    /// The names under the sentence, numbered, collectives first.
    var list: Spoken {
        let individuals = groups.filter { $0.kind == .individual }.flatMap(\.people) + dead
        let listed =
            groups.filter { $0.kind != .individual }
            + (individuals.isEmpty ? [] : [RecipientGroup(kind: .individual, people: individuals)])
        return .lines(
            listed.flatMap { group in (listed.count > 1 ? [group.heading] : []) + Self.numbered(group.people.map(\.listed)) })
    }

    /// The names in one line.
    var names: Spoken { .list(all.map(\.listed)) }

    static func numbered(_ all: [Spoken]) -> [Spoken] {
        all.enumerated().map { place, one in
            let end = place == all.count - 1 ? "." : ";"
            return Spoken(
                "\(place + 1). \(VietnameseWords.sentence(one.vi))\(end)", en: "\(place + 1). \(EnglishWords.sentence(one.english))\(end)",
                named: one.named)
        }
    }

    /// Who stands on the platform.
    var standing: Spoken { isNamed ? .list(all.map(\.standing)) : counted }

    /// Behind what is handed over: "cho Sở Tài chính", "truy tặng ông X cho đại diện gia đình".
    func given(withFlowers: Bool) -> Spoken {
        if isOnlyTheDead {
            let names =
                dead.count <= Self.mostNamed ? Spoken.list(dead.map(\.plainlyNamed)) : Spoken("các cá nhân", en: "the late recipients")
            return Spoken(
                "truy tặng \(names.vi) cho đại diện gia đình", en: "in memory of \(names.english), to their family", named: names.named)
        }
        let who = isNamed ? Spoken.list(all.map(\.given)) : Spoken(kinds.vi, en: countedEnglish, named: kinds.named)
        let proxies = isNamed ? received : .nothing
        let flowers = withFlowers ? (vi: " và tặng hoa chúc mừng", en: " with flowers") : (vi: "", en: "")
        return Spoken(
            "cho \(who.vi)\(flowers.vi)\(proxies.vi)", en: "to \(who.english)\(flowers.en)\(proxies.english)", named: who.named)
    }

    private var received: Spoken {
        let all = all.compactMap { recipient in recipient.receivedBy.map { (recipient, $0) } }
        return .lines(
            all.map { recipient, by in
                let whose = self.all.count > 1 ? " \(recipient.addressed)" : ""
                return Spoken("; \(by.vi)\(whose)", en: ", \(by.english)")
            }, between: "")
    }

    /// Who is congratulated: the living. Beside the dead each by name, as “các cá nhân” would be all of them.
    var congratulated: Spoken {
        let living = living
        if living.count <= Self.mostNamed || hasDead { return .list(living.map(\.plainlyNamed)) }
        return RecipientPhrase(living).kinds
    }

    /// "gia đình ông X"
    var bereaved: Spoken {
        if dead.count > Self.mostNamed { return Spoken("các gia đình", en: "the families") }
        let names = Spoken.list(dead.map(\.plainlyNamed))
        return Spoken("gia đình \(names.vi)", en: "the family of \(names.english)", named: names.named)
    }

    /// "các tập thể, cá nhân"; one of its kind has its name.
    private var kinds: Spoken {
        var said: [Spoken] = []
        if groups.count > 1, dead.isEmpty, groups.allSatisfy({ $0.people.count > 1 }) {
            said.append(
                Spoken("các " + groups.map(\.vi).joined(separator: ", "), en: "the " + Enumeration.en(groups.map(\.pluralEnglish))))
        } else {
            said += groups.map(\.together)
        }
        if !dead.isEmpty { said.append(families) }
        return .list(said)
    }

    /// To whom is given what the dead have won.
    private var families: Spoken {
        dead.count <= Self.mostNamed
            ? .list(dead.map(\.given)) : Spoken("đại diện gia đình các cá nhân được truy tặng", en: "the families of the late recipients")
    }

    /// "nine collectives and three individuals"
    private var countedEnglish: String { Enumeration.en(groups.map(\.countedEnglish) + (dead.isEmpty ? [] : [families.english])) }

    /// Before a list of their names: "đại diện 2 tập thể và 5 cá nhân". Three are not counted there either.
    var kindsCalled: Spoken {
        var said = groups.map { $0.beforeNames(isCounted: !isNamed) }
        if !dead.isEmpty {
            let vi = dead.count == 1 ? "cá nhân" : isNamed ? "các cá nhân" : "\(dead.count) cá nhân"
            said.append(
                Spoken(
                    "đại diện gia đình \(vi) được truy tặng",
                    en: "the \(dead.count == 1 ? "family" : "families") of \(EnglishWords.counted(dead.count, "late recipient"))"))
        }
        return .list(said)
    }

    /// "đại diện 9 tập thể và 4 cá nhân"; one of its kind has its name.
    private var counted: Spoken {
        var said = groups.map(\.counted)
        if let only = dead.first {
            said.append(
                dead.count == 1
                    ? only.standing
                    : Spoken(
                        "đại diện gia đình \(dead.count) cá nhân được truy tặng",
                        en: "the families of \(EnglishWords.counted(dead.count, "late recipient"))"))
        }
        return .list(said)
    }
}
