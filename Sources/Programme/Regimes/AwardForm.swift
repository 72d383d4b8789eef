import Conference

/// A form of award that the law knows (hình thức khen thưởng, danh hiệu thi đua), with what follows from it: a programme that names it need not write that.
struct AwardForm: Sendable, Equatable {
    static let groupFields = ["kind", "decider", "recipients", "posthumous", "verb", "prefix", "forms"] + RegimeFile.Rules.fields
    static let fields = ["id", "name", "also", "ranks", "abolished"]
    private static let rules = ["exists", "kind", "decider", "recipients", "posthumous"]

    let id: String
    let name: BilingualText
    /// The words with which its name may begin.
    let names: [LawWords]
    /// Its places in the order of ceremony, a convention: the first is the usual one.
    let ranks: [Int]
    /// By which article it is no longer a form; nil: it is one.
    let abolished: String?
    let kind: Award.Kind
    let decider: RegimeFile.Decider
    /// In the words of recipients.csv.
    let recipients: [String]
    let mayBePosthumous: Bool
    let spoken: Award.SpokenForm?
    let rules: RegimeFile.Rules

    /// The forms of one group; none where nobody knows who decides on them.
    static func all(of group: YAMLEntry, deciders: [String: RegimeFile.Decider]) -> [AwardForm] {
        let kind: Located<Award.Kind>? = group.choice("kind")
        let recipients = (group.ids("recipients") ?? []).map(\.value)
        let isPosthumous = group.flag("posthumous") ?? false
        let verb = group.text("verb", .name, .optional)?.value
        let prefix = group.bilingual("prefix", .name, .optional)
        let rules = RegimeFile.Rules(group, of: rules)
        guard let id = group.id("decider"), let decider = deciders[id.value] else {
            group.page.fault(group.place(of: "decider"), "nobody is told who decides", "write the id of one of `deciders`")
            return []
        }
        let list = group.entries("forms", what: "the form", fields: fields, limit: FileLimits.regimeEntries).entries
        return list.compactMap { entry in
            guard let id = entry.id("id"), let name = entry.bilingual("name") else { return nil }
            return AwardForm(
                id: id.value, name: name, names: ([name.vi] + entry.texts("also")).map(LawWords.init),
                ranks: entry.texts("ranks").compactMap { Int($0) },
                abolished: entry.text("abolished", .title, .optional)?.value, kind: kind?.value ?? .title, decider: decider,
                recipients: recipients, mayBePosthumous: isPosthumous, spoken: spoken(name, prefix, verb), rules: rules)
        }
    }

    /// “danh hiệu Anh hùng Lao động”, which is conferred and handed over by that name.
    private static func spoken(_ name: BilingualText, _ prefix: BilingualText?, _ verb: String?) -> Award.SpokenForm? {
        let titled = prefix.map { BilingualText("\($0.vi) \(name.vi)", en: "\($0.en ?? $0.vi) \(name.en ?? name.vi)") }
        return titled == nil && verb == nil ? nil : Award.SpokenForm(award: titled, handed: titled, verb: verb)
    }

    var rank: Int { ranks.first ?? StateLimits.rank.upperBound }
    /// On whose authority it is conferred in a province.
    var authority: BilingualText? { decider.delegates ? decider.name : nil }
}
