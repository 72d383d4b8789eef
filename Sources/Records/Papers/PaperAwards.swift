internal import Cards
internal import Conference
internal import Script

/// Who is honoured, with what, by whom, and who receives it, as papers say it.
extension DayOnPaper {
    func award(of recipient: Recipient) -> Award? { conference.awards.awards[recipient.award] }

    /// Who confers, each as `told`; where the programme names nobody, whose place it is.
    func conferrers(of part: Round.Part, _ award: Award, as told: (Agenda.Speaker) -> String) -> [String] {
        if !part.conferrers.isEmpty { return part.conferrers.map(told) }
        return ["<em>\(HTML.text(part.leaders(conferring: award, in: conference).vi))</em>"]
    }

    /// On whose behalf.
    func authority(of part: Round.Part, _ award: Award) -> String {
        (part.authority ?? award.authority).map { "thừa ủy quyền \(HTML.text($0.vi))" } ?? ""
    }

    /// “01/QĐ-CTN ngày 31/12/2021”
    func decisions(of recipient: Recipient, in round: Round?) -> [String] {
        let numbers = recipient.decision.map { [$0] } ?? round?.decisions ?? award(of: recipient)?.decisions ?? []
        return numbers.map { number in
            let id = DecisionID(number: number)
            return HTML.text(number + (conference.awards.decisions[id]?.dated ?? "")) + mark(.decision(id))
        }
    }

    /// “Bằng khen của Thủ tướng Chính phủ”, with flowers where there are any.
    func handedOver(_ award: Award) -> String {
        HTML.text(award.handedOver.vi) + (award.comesWithFlowers ? " và hoa" : "")
    }

    /// As it stands on the certificate.
    func named(_ recipient: Recipient) -> String {
        "<b>\(HTML.text(recipient.decidedName ?? recipient.name))</b>\(mark(.recipient(recipient.id)))"
    }

    /// The same, and below it what else the sheet has to know of them.
    func certificate(of recipient: Recipient) -> String {
        let shown = recipient.decidedName.flatMap { $0 == recipient.name ? nil : "trên màn hình: \(recipient.name)" }
        let about = [recipient.salutation, recipient.title, shown].compactMap { $0.map { HTML.text($0) } }.joined(separator: ", ")
        return named(recipient) + HTML.element("span", "line office", about)
    }

    /// Who walks up in their place, or for them; nothing where they receive in person.
    func receivers(of recipient: Recipient) -> [String] {
        [inTheirPlace(recipient), leading(recipient), recipient.people > 1 ? "\(recipient.people) người lên nhận" : nil].compactMap(\.self)
    }

    private func inTheirPlace(_ recipient: Recipient) -> String? {
        let before = recipient.isPosthumous ? "Truy tặng; " : ""
        guard let proxy = recipient.proxy else { return recipient.isPosthumous ? before + "đại diện gia đình nhận" : nil }
        let relation = proxy.relation.map { " (\(HTML.text($0)))" } ?? ""
        let kind =
            switch proxy.kind {
            case .representative: "nhận thay"
            case .family: "đại diện gia đình nhận"
            }
        let told = recipient.isPosthumous ? before + kind : kind.prefix(1).uppercased() + kind.dropFirst()
        return "\(told): \(named(proxy.name, proxy.salutation, proxy.title))\(relation)"
    }

    private func leading(_ recipient: Recipient) -> String? {
        guard recipient.proxy == nil, let name = recipient.representative else { return nil }
        return "Đại diện: \(named(name, recipient.representativeSalutation, recipient.representativeTitle))"
    }

    /// What the day knows of somebody who is not simply to receive.
    func standing(of recipient: Recipient) -> String? {
        switch recipient.state {
        case .waiting, .called: nil
        case .conferred: "Đã trao"
        case .absent: "Vắng mặt"
        case .deferred: "Trao sau"
        case .withdrawn: "Không trao"
        }
    }
}

extension Decision {
    /// “ ngày 31/12/2021”; nothing where nobody said.
    var dated: String { date.map { " ngày \($0.split(separator: "-").reversed().joined(separator: "/"))" } ?? "" }
}
