import Conference
import Foundation

/// What nobody could read out in front of a Secretary of the province, looked for in sentences that the server makes.
struct SpokenRules {
    /// By hand once more, so that a line that is lost in the table of the script is missed here.
    private static let abbreviations: Set = [
        "UBND", "HĐND", "MTTQ", "UBMTTQ", "BCH", "BTV", "BTC", "QĐ", "NQ", "TP", "TX", "TW", "TƯ", "TTg", "CTN", "THPT", "CSTĐ", "BCĐ",
    ]
    private static let counts = ["1 cá nhân", "1 tập thể", "1 đơn vị"]
    private static let slips = ["  ", " ,", ",,", ", .", ",.", "..", " .", " ;", ";;", ":.", "?.", "!."]

    private let ids: Set<String>
    /// Everybody for whom the programme says how they are addressed.
    private let addressed: [(name: String, salutation: String)]
    /// What the programme itself wants to be read.
    private let own: [String]

    init(_ conference: ConferenceState) {
        var ids = Set(conference.venues.rows.map(\.id.text) + conference.people.rows.map(\.id.text) + conference.units.rows.map(\.id.text))
        ids.formUnion(conference.agenda.items.rows.map(\.id.text) + conference.awards.rounds.rows.map(\.id.text))
        ids.formUnion(conference.awards.awards.rows.map(\.id.text) + conference.awards.recipients.rows.map(\.id.text))
        ids.formUnion(conference.pledges.pledges.rows.map(\.id.text) + conference.queue.speakers.rows.map(\.id.text))
        self.ids = ids
        let people = conference.people.rows.compactMap { person in person.salutation.map { (person.name, $0.vi) } }
        let recipients = conference.awards.recipients.rows.map(\.value)
        addressed =
            people + recipients.compactMap { one in one.salutation.map { (one.name, $0) } }
            + recipients.compactMap { one in one.proxy.flatMap { proxy in proxy.salutation.map { (proxy.name, $0) } } }
            + recipients.compactMap { one in one.representative.flatMap { name in one.representativeSalutation.map { (name, $0) } } }
            + conference.queue.speakers.rows.compactMap { speaker in speaker.salutation.map { (speaker.name, $0.vi) } }
        own = conference.agenda.items.rows.compactMap(\.script).flatMap { $0.vi.split(separator: "\n").map(String.init) }
    }

    func faults(in text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { !own.contains($0) }.flatMap { line in
            faults(of: line).map { "\($0): \(line)" }
        }
    }

    private func faults(of line: String) -> [String] {
        var found: [String] = []
        if line.contains(where: { "()/[]{}".contains($0) }) { found.append("a sign that nobody can say") }
        if Self.slips.contains(where: line.contains) { found.append("a slip of punctuation") }
        if line.first?.isLowercase ?? true { found.append("begins small") }
        if !".!:;".contains(line.last ?? " "), !isOfRoll(line) { found.append("has no end") }
        if Self.counts.contains(where: { isCounted($0, in: line) }) { found.append("one is counted") }
        if line.contains("các đồng chí") || line.contains("các ông") || line.contains("các bà") { found.append("who knows whom that is") }
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        if words.contains(where: Self.abbreviations.contains) { found.append("a bare abbreviation") }
        if words.contains(where: ids.contains) { found.append("an internal id") }
        for one in addressed where isBare(one.name, one.salutation, in: line) { found.append("\(one.name) by the bare name") }
        return found
    }

    /// “3. TX Sa Pa: 1.042 đại biểu” is a line of a list without an end.
    private func isOfRoll(_ line: String) -> Bool { line.first?.isNumber ?? false || line.hasPrefix("…") }

    private func isCounted(_ count: String, in line: String) -> Bool {
        line.components(separatedBy: count).dropLast().contains { $0.last.map { !$0.isNumber && $0 != "." } ?? true }
    }

    /// A name is said behind its own đồng chí, ông or bà, or behind the one that all of a list share.
    private func isBare(_ name: String, _ salutation: String, in line: String) -> Bool {
        let shared = line.range(of: " \(salutation): ")
        let parts = line.components(separatedBy: name)
        return zip(parts.dropLast(), parts.dropFirst()).contains { before, after in
            // “Cá nhân số 1” is also the beginning of “Cá nhân số 15”.
            if after.first?.isNumber ?? false { return false }
            if before.lowercased().hasSuffix(salutation.lowercased() + " ") { return false }
            return !(shared != nil && (before.hasSuffix(": ") || before.hasSuffix("; ") || before.hasSuffix(", ")))
        }
    }
}
