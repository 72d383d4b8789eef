import Conference

/// `votes.yaml`: what is put to a show of hands, in which item, and by what majority.
struct VotesFile {
    static let name = "votes.yaml"
    static let fields = ["id", "item", "text", "base", "share"]

    private(set) var programme: Votes.Programme?

    init(_ reading: FolderReading, venues: VenuesFile) {
        guard let file = reading.root(Self.name, fields: ["quorum", "votes"]) else { return }
        let names = Names("vote", in: Self.name)
        let quorum: Motion.Share = Self.share("quorum", file)
        let list = file.entries("votes", what: "the vote", fields: Self.fields, limit: Votes.most)
        let votes = list.entries.compactMap { entry in Self.vote(entry, names, reading) }
        programme = Votes.Programme(quorum: quorum, votes: votes)
        if list.isWhole, reading.venues.isWhole { Self.checkExpected(venues, file) }
    }

    private static func vote(_ entry: YAMLEntry, _ names: Names, _ reading: FolderReading) -> Vote? {
        let id = entry.id("id", example: "nghi-quyet")
        let item = entry.id("item", example: "i9")
        if let item { reading.items.refer(to: item, by: "`item` of \(entry.what)", on: entry.page) }
        let text = entry.bilingual("text")
        let base: Located<Motion.Base>? = entry.choice("base", .optional)
        let motion = Motion(text: text ?? "", base: base?.value ?? .present, share: share("share", entry))
        guard let id, let item, names.define(id, on: entry.page) else { return nil }
        return Vote(id: VoteID(id.value), motion: motion, item: ItemID(item.value))
    }

    private static func share(_ field: String, _ entry: YAMLEntry) -> Motion.Share {
        let told: Located<Motion.Share>? = entry.choice(field, .optional)
        return told?.value ?? .half
    }

    /// Where it is not known how many are invited everywhere, no quorum is asked for; whoever writes the file is told so.
    private static func checkExpected(_ venues: VenuesFile, _ file: YAMLEntry) {
        let without = venues.venues.filter { $0.expected == nil }.map(\.id.text)
        guard !without.isEmpty else { return }
        let named = without.prefix(3).joined(separator: ", ") + (without.count > 3 ? " and \(without.count - 3) more" : "")
        file.page.warning(
            .top, "no quorum is asked for, because venues.yaml does not say how many are invited at \(named)",
            "add `expected` to every venue")
    }
}
