import Conference

/// One recipient as sentences name them.
extension Recipient {
    /// “ông Giàng Seo Vần”, “Sở Tài chính”, “hộ gia đình ông Nguyễn Văn A”
    var addressed: String {
        let called = [salutation, name].compactMap(\.self).joined(separator: " ")
        guard kind == .household else { return called }
        let (start, households) = (called.lowercased(), ["hộ ", "gia đình "])
        return households.contains { start.hasPrefix($0) } ? VietnameseWords.within(called) : "hộ gia đình " + called
    }

    /// By their name alone.
    var plainlyNamed: Spoken { spoken(addressed, en: name) }

    private var office: String { title.map { ", " + $0 } ?? "" }

    /// “đồng chí Phạm Văn D, Giám đốc”
    private var led: String? {
        representative.map { called($0, representativeSalutation, representativeTitle) }
    }

    /// “bà Vũ Thị H, Giáo viên”
    private var proxyCalled: String? { proxy.map { called($0.name, $0.salutation, $0.title) } }

    private func called(_ name: String, _ salutation: String?, _ title: String?) -> String {
        let phrase = PersonPhrase(name: name, salutation: salutation.map { BilingualText($0) }, title: title.map { BilingualText($0) })
        return phrase.called.vi
    }

    /// Who walks up, in English without the office, of which the programme has no English: “đại diện Sở Tài chính”, “bà Vũ Thị H, con gái của ông Vũ Văn G, đại diện gia đình”. No name has a bracket or a colon beside it, which cannot be said.
    var walkingUp: Spoken {
        if isPosthumous { return spoken(family, en: proxy.map { "\($0.name), for the family of the late \(name)" } ?? familyEnglish) }
        if let proxyCalled {
            let relation = proxy?.relation.map { ", \($0) của \(addressed)" } ?? ""
            return spoken("\(proxyCalled)\(relation), đón nhận thay \(addressed)", en: "\(proxy?.name ?? "") on behalf of \(name)")
        }
        if kind == .individual { return spoken(addressed + office, en: name) }
        return spoken(
            led.map { "\($0), đại diện \(addressed)" } ?? "đại diện \(addressed)",
            en: representative.map { "\($0), representing \(name)" } ?? "the representative of \(name)")
    }

    private var family: String {
        guard let proxyCalled else { return "đại diện gia đình \(addressed)" }
        guard let relation = proxy?.relation else { return "\(proxyCalled), đại diện gia đình \(addressed)" }
        return "\(proxyCalled), \(relation) của \(addressed), đại diện gia đình"
    }

    private var familyEnglish: String { "the family of the late \(name)" }

    /// In a list that is read under “Về tập thể”, “Về cá nhân”.
    var listed: Spoken {
        if kind == .individual || proxy != nil { return walkingUp }
        return spoken(
            addressed + (led.map { ", đại diện là \($0)" } ?? ""), en: name + (representative.map { ", represented by \($0)" } ?? ""))
    }

    /// Who stands there: the family for the dead.
    var standing: Spoken { isPosthumous ? spoken("đại diện gia đình \(addressed)", en: familyEnglish) : walkingUp }

    /// On whom it is conferred; the dead are not given anything, their family is.
    var given: Spoken {
        isPosthumous ? spoken("đại diện gia đình \(addressed)", en: familyEnglish) : spoken(addressed, en: name)
    }

    /// “bà Nguyễn Thị B đón nhận thay”; nil where they receive in person, and for the dead, for whom the family always does.
    var receivedBy: Spoken? {
        guard !isPosthumous, let proxy, let who = proxyCalled else { return nil }
        let brief = [proxy.salutation, proxy.name].compactMap(\.self).joined(separator: " ")
        return Spoken("\(proxy.title == nil ? who : brief) đón nhận thay", en: "received by \(proxy.name)")
    }

    private func spoken(_ vi: String, en: String) -> Spoken { Spoken(vi, en: en, named: [.recipient(id)]) }
}
