import Conference

/// Those who confer, as a sentence names them.
struct ConferrerPhrase {
    private let conferrers: [(speaker: Agenda.Speaker, salutation: BilingualText?)]

    init(_ conferrers: [(Agenda.Speaker, BilingualText?)]) { self.conferrers = conferrers.map { (speaker: $0.0, salutation: $0.1) } }

    /// "đồng chí Vũ Xuân Cường, Chủ tịch HĐND tỉnh, và đồng chí …,"; nil when nobody is named.
    var named: Spoken? {
        guard !conferrers.isEmpty else { return nil }
        let vi = conferrers.map { entry in
            [entry.salutation?.vi, entry.speaker.name].compactMap(\.self).joined(separator: " ")
                + (entry.speaker.title.map { ", \($0.vi)" } ?? "")
        }
        let en = conferrers.map { entry in
            [entry.salutation.map { $0.english }, entry.speaker.name].compactMap(\.self).joined(separator: " ")
                + (entry.speaker.title.map { ", \($0.english)" } ?? "")
        }
        return Spoken(
            join(vi, "và"), en: join(en, "and"), named: conferrers.compactMap { $0.speaker.person.map { .person($0) } })
    }

    /// "trao", and "cùng trao" of several.
    var verb: String { conferrers.count > 1 ? "cùng trao" : "trao" }

    /// How they are addressed after "kính mời": " đồng chí", " các đồng chí"; nothing where the programme does not say.
    var address: String {
        let salutations = conferrers.compactMap(\.salutation?.vi)
        guard let first = salutations.first, salutations.count == conferrers.count, salutations.allSatisfy({ $0 == first }) else {
            return ""
        }
        return conferrers.count > 1 ? " các \(first)" : " \(first)"
    }

    private func join(_ names: [String], _ and: String) -> String {
        let closed = names.map(VietnameseWords.closed)
        guard let last = closed.last, closed.count > 1 else { return closed.first ?? "" }
        return closed.dropLast().map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }.joined(separator: "; ")
            + (names.contains { $0.contains(",") } ? ", " : " ") + "\(and) \(last)"
    }
}
