package import Conference

/// What is said at the signing: each head is invited to present, the units to sign, and at the close what was reached.
struct PledgesScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    func step(_ step: Pledges.Step) -> StepScript {
        let pledge = conference.pledges.pledges[step.pledge]
        return StepScript(
            label: label(of: step, pledge?.bloc.name ?? ""), saying: pledge.map { spoken(with: step, $0) } ?? .nothing)
    }

    private func label(of step: Pledges.Step, _ name: BilingualText) -> BilingualText {
        switch step {
        case .present: BilingualText("Mời trình bày giao ước: " + name.vi, en: "Presentation: " + name.english)
        case .open: BilingualText("Bắt đầu ký: " + name.vi, en: "Open the signing: " + name.english)
        case .close: BilingualText("Kết thúc ký: " + name.vi, en: "Close the signing: " + name.english)
        }
    }

    private func spoken(with step: Pledges.Step, _ pledge: Pledge) -> Spoken {
        switch step {
        case .present: .lines([thanks(before: pledge), invitation(to: pledge.bloc)])
        case .open: wasInvited(pledge) ? .nothing : .lines([thanks(before: pledge), signing(pledge)])
        case .close: closing(of: pledge)
        }
    }

    private func others(_ pledge: Pledge) -> [Pledge] { conference.pledges.inItem(pledge.bloc.item).filter { $0.id != pledge.id } }

    /// To the head who has presented last, until the first list is opened.
    private func thanks(before pledge: Pledge) -> Spoken {
        let all = conference.pledges.inItem(pledge.bloc.item)
        guard all.allSatisfy({ $0.state == .draft || $0.state == .presented }) else { return .nothing }
        // Of those at one time the last of the programme.
        let presented = all.reversed().filter { $0.presentedAt != nil }.max { ($0.presentedAt ?? 0) < ($1.presentedAt ?? 0) }
        guard let bloc = presented?.bloc else { return .nothing }
        let who = head(of: bloc)?.thanked ?? Spoken("đại diện \(bloc.name.vi)", en: "the head of \(bloc.name.english)")
        return Spoken("Xin trân trọng cảm ơn \(who.vi).", en: "Our thanks to \(who.english).", named: who.named)
    }

    /// Who signs for the head, where the programme knows how they are addressed; đồng chí, ông, bà is data.
    private func head(of bloc: Bloc) -> PersonPhrase? {
        guard let person = conference.units[bloc.head]?.signatory.flatMap({ conference.people[$0] }), person.salutation != nil else {
            return nil
        }
        return PersonPhrase(person, isIntroduced: person.short != nil && Introductions(in: conference).include(person))
    }

    private func invitation(to bloc: Bloc) -> Spoken {
        let (leader, whole) = bloc.headship
        guard let head = head(of: bloc) else {
            let unit = conference.units[bloc.head]?.name ?? ""
            return Spoken(
                "Xin kính mời đại diện lãnh đạo \(unit.vi), đơn vị \(leader) \(bloc.name.vi), thay mặt \(whole) trình bày nội dung "
                    + "giao ước thi đua.",
                en: "We invite the head of \(bloc.name.english), represented by \(unit.english), to present the emulation pledge.",
                named: [.unit(bloc.head)])
        }
        let called = head.called
        return Spoken(
            "Xin kính mời \(called.vi), \(leader) \(bloc.name.vi), thay mặt \(whole) trình bày nội dung giao ước thi đua.",
            en: "We invite \(called.english), head of \(bloc.name.english), to present the emulation pledge.", named: called.named)
    }

    /// Whether the sentence that opened the first list has invited this bloc's units too.
    private func wasInvited(_ pledge: Pledge) -> Bool {
        guard let presentedAt = pledge.presentedAt else { return false }
        return others(pledge).contains { $0.openedAt.map { $0 >= presentedAt } ?? false }
    }

    /// One sentence for all blocs that are about to sign together.
    private func signing(_ pledge: Pledge) -> Spoken {
        let together = conference.pledges.inItem(pledge.bloc.item).filter { $0.state == .presented || $0.id == pledge.id }.map(\.bloc.name)
        let isNamed = together.count <= 3
        let vi = isNamed ? Enumeration.vi(together.map(\.vi)) : "các cụm, khối thi đua"
        let en = isNamed ? Enumeration.en(together.map(\.english)) : "the clusters and blocs"
        return Spoken(
            "Xin kính mời đại diện lãnh đạo các đơn vị thuộc \(vi) tiến hành ký giao ước thi đua, "
                + "trước sự chứng kiến của hội nghị.",
            en: "We invite the representatives of the units of \(en) to sign the emulation pledge, with the conference as their witness.")
    }

    /// How many have signed is read only when it is all; who declined is a matter of the staff. After the last list the photograph, while all still stand together.
    private func closing(of pledge: Pledge) -> Spoken {
        let answers = conference.pledges.answers(to: pledge.id)
        let isWhole = !answers.isEmpty && answers.allSatisfy { $0.state == .signed }
        let name = pledge.bloc.name
        let vi =
            isWhole
            ? "Phần ký giao ước thi đua của \(name.vi) đã hoàn thành, với 100% đơn vị ký kết."
            : "Phần ký giao ước thi đua của \(name.vi) đến đây là kết thúc."
        let en =
            isWhole
            ? "The signing of \(name.english) is complete: all units have signed." : "The signing of \(name.english) is now closed."
        guard others(pledge).allSatisfy({ $0.state == .closed }) else { return Spoken(vi, en: en) }
        return Spoken(
            vi + " Kính mời đại diện các cụm, khối thi đua chụp ảnh lưu niệm. Xin trân trọng cảm ơn quý vị đại biểu!",
            en: en + " The representatives of the clusters and blocs are invited to a photograph. Thank you.")
    }
}

extension Bloc {
    /// A cụm is headed by its cụm trưởng, a khối by its khối trưởng; where the name says neither, by its trưởng.
    package var headship: (leader: String, whole: String) {
        switch name.vi.prefix(while: { $0 != " " }).lowercased() {
        case "cụm": ("Cụm trưởng", "cụm")
        case "khối": ("Khối trưởng", "khối")
        default: ("Trưởng", "các đơn vị")
        }
    }
}
