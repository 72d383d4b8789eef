import Conference

/// Recipients as a sentence names them. Up to three are named and never counted: it is their hour. More are called in a list, one a line, and are “các tập thể, cá nhân” afterwards.
struct RecipientPhrase {
    private let collectives: [Recipient]
    private let living: [Recipient]
    /// Truy tặng.
    private let dead: [Recipient]

    /// Names that an MC reads in one breath of the ceremony; longer lists are on the screen and in the decision.
    private static let mostCalled = 30
    private static let mostNamed = 3

    init(_ recipients: [Recipient]) {
        collectives = recipients.filter { $0.kind == .collective }
        living = recipients.filter { $0.kind == .individual && !$0.isPosthumous }
        dead = recipients.filter { $0.kind == .individual && $0.isPosthumous }
    }

    private var all: [Recipient] { collectives + living + dead }
    /// Whether all are called by name wherever they are spoken of.
    var isNamed: Bool { all.count <= Self.mostNamed }
    var isEmpty: Bool { all.isEmpty }
    var isOnlyTheDead: Bool { collectives.isEmpty && living.isEmpty && !dead.isEmpty }
    var hasDead: Bool { !dead.isEmpty }
    var hasLiving: Bool { !collectives.isEmpty || !living.isEmpty }

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
        let individuals = living + dead
        let groups = [("Về tập thể:", "Collectives:", collectives), ("Về cá nhân:", "Individuals:", individuals)].filter { !$0.2.isEmpty }
        return .lines(
            groups.flatMap { vi, en, group in (groups.count > 1 ? [Spoken(vi, en: en)] : []) + Self.numbered(group.map(\.listed)) })
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
            let names = dead.count <= Self.mostNamed ? Spoken.list(dead.map(Self.name)) : Spoken("các cá nhân", en: "the late recipients")
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
        let living = collectives + living
        if living.count <= Self.mostNamed || hasDead { return .list(living.map(Self.name)) }
        return RecipientPhrase(living).kinds
    }

    /// "gia đình ông X"
    var bereaved: Spoken {
        if dead.count > Self.mostNamed { return Spoken("các gia đình", en: "the families") }
        let names = Spoken.list(dead.map(Self.name))
        return Spoken("gia đình \(names.vi)", en: "the family of \(names.english)", named: names.named)
    }

    private static func name(_ recipient: Recipient) -> Spoken {
        Spoken(recipient.addressed, en: recipient.name, named: [.recipient(recipient.id)])
    }

    /// "các tập thể, cá nhân"; one of its kind has its name.
    private var kinds: Spoken {
        var groups: [Spoken] = []
        if collectives.count > 1, living.count > 1, dead.isEmpty {
            groups.append(Spoken("các tập thể, cá nhân", en: "the collectives and individuals"))
        } else {
            if !collectives.isEmpty { groups.append(kind(collectives, "các tập thể", "the collectives")) }
            if !living.isEmpty { groups.append(kind(living, "các cá nhân", "the individuals")) }
        }
        if !dead.isEmpty { groups.append(families) }
        return .list(groups)
    }

    /// To whom is given what the dead have won.
    private var families: Spoken {
        dead.count <= Self.mostNamed
            ? .list(dead.map(\.given)) : Spoken("đại diện gia đình các cá nhân được truy tặng", en: "the families of the late recipients")
    }

    /// "nine collectives and three individuals"
    private var countedEnglish: String {
        let groups = [(collectives, "collective"), (living, "individual")].filter { !$0.0.isEmpty }
        return Enumeration.en(groups.map { EnglishWords.counted($0.0.count, $0.1) } + (dead.isEmpty ? [] : [families.english]))
    }

    private func kind(_ group: [Recipient], _ vi: String, _ en: String) -> Spoken {
        group.count == 1 ? Self.name(group[0]) : Spoken(vi, en: en)
    }

    /// Before a list of their names: "đại diện 2 tập thể và 5 cá nhân". Three are not counted there either.
    var kindsCalled: Spoken {
        let isCounted = !isNamed
        let number = { (count: Int) in isCounted ? "\(count)" : "các" }
        var groups: [Spoken] = []
        if !collectives.isEmpty {
            let vi = collectives.count == 1 ? "tập thể" : "\(number(collectives.count)) tập thể"
            groups.append(Spoken("đại diện \(vi)", en: "the representatives of \(EnglishWords.counted(collectives.count, "collective"))"))
        }
        if !living.isEmpty {
            groups.append(
                Spoken(
                    living.count == 1 ? "cá nhân" : "\(number(living.count)) cá nhân", en: EnglishWords.counted(living.count, "individual"))
            )
        }
        if !dead.isEmpty {
            let vi = dead.count == 1 ? "cá nhân" : "\(number(dead.count)) cá nhân"
            groups.append(
                Spoken(
                    "đại diện gia đình \(vi) được truy tặng",
                    en: "the \(dead.count == 1 ? "family" : "families") of \(EnglishWords.counted(dead.count, "late recipient"))"))
        }
        return .list(groups)
    }

    /// "đại diện 9 tập thể và 4 cá nhân"; one of its kind has its name.
    private var counted: Spoken {
        var groups: [Spoken] = []
        if let only = collectives.first {
            groups.append(
                collectives.count == 1
                    ? only.standing
                    : Spoken(
                        "đại diện \(collectives.count) tập thể",
                        en: "the representatives of \(EnglishWords.counted(collectives.count, "collective"))"))
        }
        if let only = living.first {
            groups.append(
                living.count == 1
                    ? only.standing : Spoken("\(living.count) cá nhân", en: EnglishWords.counted(living.count, "individual")))
        }
        if !dead.isEmpty {
            groups.append(
                dead.count <= Self.mostNamed
                    ? .list(dead.map(\.standing))
                    : Spoken(
                        "đại diện gia đình \(dead.count) cá nhân được truy tặng",
                        en: "the families of \(EnglishWords.counted(dead.count, "late recipient"))"))
        }
        return .list(groups)
    }
}
