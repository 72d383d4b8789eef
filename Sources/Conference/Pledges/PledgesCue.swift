extension Pledges {
    /// What the MC's key does in an item of signing.
    public enum Step: Equatable, Sendable {
        case present(PledgeID)
        case open(PledgeID)
        case close(PledgeID)

        public var pledge: PledgeID {
            switch self {
            case .present(let id), .open(let id), .close(let id): id
            }
        }
    }
}

/// The signing on the MC's one key: each head presents, then all lists are opened, then, when the time is up, closed.
extension ConferenceState {
    /// Nil where there is nothing to sign, or everything is closed: the agenda goes on.
    func pledgesCue() -> Pledges.Step? {
        guard let item = agenda.currentItem, item.kind == .pledge else { return nil }
        let own = pledges.inItem(item.id)
        func first(_ state: Pledge.State) -> PledgeID? { own.first { $0.state == state }?.id }
        return first(.draft).map { .present($0) } ?? first(.presented).map { .open($0) } ?? first(.open).map { .close($0) }
    }

    /// Who still owes a signature, and for how many of them the venue is there to ask.
    func warnings(about step: Pledges.Step) -> [Cue.Warning] {
        guard case .close(let id) = step else { return [] }
        let unsigned = pledges.unanswered(id)
        if unsigned.isEmpty { return [] }
        let connected = unsigned.count { units[$0]?.venue.flatMap { venues[$0]?.connectedSince } != nil }
        return [
            Cue.Warning(
                reason: .pledgeUnsigned,
                args: [
                    ("pledge", .text(id.text)), ("count", .number(unsigned.count)), ("connected", .number(connected)),
                    ("units", .list(named(unsigned))),
                ])
        ]
    }

    /// Lists that nobody has closed when the conference is about to end.
    func warningsOfOpenPledges() -> [Cue.Warning] {
        let open = pledges.pledges.rows.filter { $0.state == .open }
        if open.isEmpty { return [] }
        return [Cue.Warning(reason: .pledgeStillOpen, args: [("pledges", .list(open.map(\.id.text)))])]
    }

    func label(of step: Pledges.Step) -> BilingualText {
        let name = pledges.pledges[step.pledge]?.bloc.name ?? ""
        let english = name.en ?? name.vi
        return switch step {
        case .present: BilingualText("Mời trình bày: " + name.vi, en: "Presentation: " + english)
        case .open: BilingualText("Mở ký: " + name.vi, en: "Open the signing: " + english)
        case .close: BilingualText("Khóa danh sách ký: " + name.vi, en: "Close the signing: " + english)
        }
    }

    func script(for step: Pledges.Step) -> BilingualText {
        guard let pledge = pledges.pledges[step.pledge] else { return "" }
        return switch step {
        case .present: invitation(to: pledge.bloc)
        case .open:
            BilingualText(
                "Xin mời đại diện các đơn vị thuộc \(pledge.bloc.name.vi) ký giao ước thi đua.",
                en:
                    "We invite the representatives of the units of \(pledge.bloc.name.en ?? pledge.bloc.name.vi) to sign the emulation pledge."
            )
        case .close: closing(of: pledge)
        }
    }

    /// By name where the programme knows how the head is addressed; đồng chí, ông, bà is data.
    private func invitation(to bloc: Bloc) -> BilingualText {
        let unit = units[bloc.head]
        let office = bloc.name.headship
        let (name, unitName) = (bloc.name.en ?? bloc.name.vi, unit?.name.en ?? unit?.name.vi ?? bloc.head.text)
        if let person = unit?.signatory.flatMap({ people[$0] }), let salutation = person.salutation {
            let invited = [salutation.vi + " " + person.name, person.title?.vi].compactMap(\.self).joined(separator: ", ")
            let english = [(salutation.en ?? salutation.vi) + " " + person.name, person.title.map { $0.en ?? $0.vi }].compactMap(\.self)
                .joined(separator: ", ")
            return BilingualText(
                "Kính mời \(invited), \(office) \(bloc.name.vi), trình bày giao ước thi đua.",
                en: "Please welcome \(english), head of \(name), to present the emulation pledge.")
        }
        return BilingualText(
            "Kính mời đồng chí \(office) \(bloc.name.vi), đại diện \(unit?.name.vi ?? bloc.head.text), trình bày giao ước thi đua.",
            en: "Please welcome the head of \(name), representing \(unitName), to present the emulation pledge.")
    }

    /// What was reached, in numbers; after the last list the photograph, while everybody still stands together.
    private func closing(of pledge: Pledge) -> BilingualText {
        let answers = pledges.answers(to: pledge.id)
        let signed = answers.count { $0.state == .signed }
        let name = pledge.bloc.name
        let isLast = pledges.inItem(pledge.bloc.item).allSatisfy { $0.id == pledge.id || $0.state == .closed }
        let vi = "Phần ký giao ước thi đua của \(name.vi) đến đây kết thúc, với \(signed)/\(answers.count) đơn vị đã ký."
        let en = "The signing of \(name.en ?? name.vi) is now closed: \(signed) of \(answers.count) units have signed."
        return isLast
            ? BilingualText(
                vi + " Kính mời đại diện các cụm, khối thi đua chụp ảnh lưu niệm. Xin trân trọng cảm ơn các đồng chí!",
                en: en + " The representatives of the clusters and blocs are invited to a photograph. Thank you.")
            : BilingualText(vi, en: en)
    }
}

extension BilingualText {
    /// A cụm is headed by its cụm trưởng, a khối by its khối trưởng; where the name says neither, by its trưởng.
    fileprivate var headship: String {
        switch vi.prefix(while: { $0 != " " }).lowercased() {
        case "cụm": "Cụm trưởng"
        case "khối": "Khối trưởng"
        default: "Trưởng"
        }
    }
}
