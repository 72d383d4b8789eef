import Conference

/// Recipients as a sentence names them: invited one by one, or counted where the list is long.
struct RecipientPhrase {
    private let collectives: [Recipient]
    private let individuals: [Recipient]

    /// Names that an MC reads in one breath of the ceremony; longer lists are on the screen and in the decision.
    private static let mostNamed = 30
    /// Names that are said again when the award is handed over.
    private static let mostRepeated = 3

    init(_ recipients: [Recipient]) {
        collectives = recipients.filter { $0.kind == .collective }
        individuals = recipients.filter { $0.kind == .individual }
    }

    /// After "kính mời": who walks up.
    var invited: Spoken {
        if collectives.count + individuals.count > Self.mostNamed { return counted }
        var (vi, en): ([String], [String]) = ([], [])
        switch collectives.count {
        case 0: break
        case 1:
            vi.append(collectives[0].walkingUp)
            en.append(collectives[0].walkingUpEnglish)
        default:
            vi.append("đại diện các tập thể: " + list(collectives.map(\.inList)))
            en.append("the representatives of " + list(collectives.map(\.inListEnglish)))
        }
        switch individuals.count {
        case 0: break
        case 1:
            vi.append(individuals[0].walkingUp)
            en.append(individuals[0].walkingUpEnglish)
        default:
            vi.append("các cá nhân: " + list(individuals.map(\.inList)))
            en.append(list(individuals.map(\.inListEnglish)))
        }
        return Spoken(vi.joined(separator: " và "), en: en.joined(separator: " and "), named: keys(of: collectives + individuals))
    }

    private func keys(of named: [Recipient]) -> [EntityKey] { named.map { .recipient($0.id) } }

    /// After "cho": on whom it is conferred.
    var given: Spoken {
        let all = collectives + individuals
        if all.count > Self.mostRepeated { return count(collectives: "tập thể", "collective") }
        return Spoken(list(all.map(\.given)), en: list(all.map(\.givenEnglish)), named: keys(of: all))
    }

    /// "đại diện 9 tập thể và 3 cá nhân"
    var counted: Spoken { count(collectives: "tập thể", "collective", lead: "đại diện ", "the representatives of ") }

    /// "các tập thể, cá nhân"
    var kinds: Spoken {
        switch (collectives.isEmpty, individuals.isEmpty) {
        case (false, true): Spoken("các tập thể", en: "the collectives")
        case (true, false): Spoken("các cá nhân", en: "the individuals")
        default: Spoken("các tập thể, cá nhân", en: "the collectives and individuals")
        }
    }

    private func count(collectives word: String, _ english: String, lead: String = "", _ englishLead: String = "") -> Spoken {
        var (vi, en): ([String], [String]) = ([], [])
        if !collectives.isEmpty {
            vi.append("\(lead)\(collectives.count) \(word)")
            en.append("\(englishLead)\(collectives.count) \(english)\(collectives.count == 1 ? "" : "s")")
        }
        if !individuals.isEmpty {
            vi.append("\(individuals.count) cá nhân")
            en.append("\(individuals.count) individual\(individuals.count == 1 ? "" : "s")")
        }
        return Spoken(vi.joined(separator: " và "), en: en.joined(separator: " and "))
    }

    /// Where a name brings its office, a comma no longer parts the names.
    private func list(_ names: [String]) -> String { names.joined(separator: names.contains { $0.contains(",") } ? "; " : ", ") }
}

extension Recipient {
    /// "ông Giàng Seo Vần"
    private var addressed: String { [salutation, name].compactMap(\.self).joined(separator: " ") }

    private var office: String { title.map { ", " + $0 } ?? "" }

    /// "bà Vũ Thị H (con gái)"
    private func said(_ proxy: Proxy) -> String {
        proxy.name + (proxy.title.map { ", " + $0 } ?? "") + (proxy.relation.map { " (\($0))" } ?? "")
    }

    /// One who goes up alone.
    fileprivate var walkingUp: String {
        if isPosthumous || proxy != nil { return inList }
        if kind == .collective { return representative.map { "\($0), đại diện \(name)" } ?? "đại diện \(name)" }
        return addressed + office
    }

    fileprivate var walkingUpEnglish: String {
        if isPosthumous || proxy != nil { return inListEnglish }
        if kind == .collective { return representative.map { "\($0), representing \(name)" } ?? "the representative of \(name)" }
        return name + office
    }

    /// One of several.
    fileprivate var inList: String {
        if isPosthumous {
            return "đại diện gia đình \(addressed) (truy tặng)" + (proxy.map { ": " + said($0) } ?? "")
        }
        guard let proxy else { return kind == .collective ? name : addressed + office }
        let who = said(proxy) + (proxy.kind == .family ? ", đại diện gia đình" : "")
        return "\(VietnameseWords.closed(who)) nhận thay \(addressed)"
    }

    fileprivate var inListEnglish: String {
        if isPosthumous { return "the family of the late \(name)" + (proxy.map { ": " + said($0) } ?? "") }
        guard let proxy else { return kind == .collective ? name : name + office }
        return "\(said(proxy)) on behalf of \(name)"
    }

    fileprivate var given: String {
        if isPosthumous { return "\(addressed) (truy tặng), đại diện gia đình đón nhận" }
        return addressed + (proxy.map { " (\($0.name) nhận thay)" } ?? "")
    }

    fileprivate var givenEnglish: String {
        if isPosthumous { return "the late \(name), received by the family" }
        return name + (proxy.map { " (received by \($0.name))" } ?? "")
    }
}
