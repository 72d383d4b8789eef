import Conference

/// What is said at the signing: each head is invited to present, the units to sign, and at the close the result is told.
struct PledgesScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    func step(_ step: Pledges.Step) -> StepScript {
        let pledge = conference.pledges.pledges[step.pledge]
        return StepScript(
            label: label(of: step, pledge?.bloc.name ?? ""), saying: pledge.map { spoken(with: step, $0) } ?? Spoken(text: ""))
    }

    private func label(of step: Pledges.Step, _ name: BilingualText) -> BilingualText {
        switch step {
        case .present: BilingualText("Mời trình bày: " + name.vi, en: "Presentation: " + name.english)
        case .open: BilingualText("Mở ký: " + name.vi, en: "Open the signing: " + name.english)
        case .close: BilingualText("Khóa danh sách ký: " + name.vi, en: "Close the signing: " + name.english)
        }
    }

    private func spoken(with step: Pledges.Step, _ pledge: Pledge) -> Spoken {
        switch step {
        case .present: invitation(to: pledge.bloc)
        case .open:
            Spoken(
                "Xin mời đại diện các đơn vị thuộc \(pledge.bloc.name.vi) ký giao ước thi đua.",
                en: "We invite the representatives of the units of \(pledge.bloc.name.english) to sign the emulation pledge.")
        case .close: closing(of: pledge)
        }
    }

    /// By name where the programme knows how the head is addressed; đồng chí, ông, bà is data.
    private func invitation(to bloc: Bloc) -> Spoken {
        let unit = conference.units[bloc.head]
        let office = bloc.name.headship
        if let person = unit?.signatory.flatMap({ conference.people[$0] }), let salutation = person.salutation {
            let invited = [salutation.vi + " " + person.name, person.title?.vi].compactMap(\.self).joined(separator: ", ")
            let english = [salutation.english + " " + person.name, person.title?.english].compactMap(\.self).joined(separator: ", ")
            return Spoken(
                "Kính mời \(invited), \(office) \(bloc.name.vi), trình bày giao ước thi đua.",
                en: "Please welcome \(english), head of \(bloc.name.english), to present the emulation pledge.", named: [.person(person.id)]
            )
        }
        let unitName = unit?.name ?? BilingualText(bloc.head.text)
        return Spoken(
            "Kính mời đồng chí \(office) \(bloc.name.vi), đại diện \(unitName.vi), trình bày giao ước thi đua.",
            en: "Please welcome the head of \(bloc.name.english), representing \(unitName.english), to present the emulation pledge.",
            named: [.unit(bloc.head)])
    }

    /// What was reached, in numbers; after the last list the photograph, while everybody still stands together.
    private func closing(of pledge: Pledge) -> Spoken {
        let answers = conference.pledges.answers(to: pledge.id)
        let signed = answers.count { $0.state == .signed }
        let name = pledge.bloc.name
        let isLast = conference.pledges.inItem(pledge.bloc.item).allSatisfy { $0.id == pledge.id || $0.state == .closed }
        let vi = "Phần ký giao ước thi đua của \(name.vi) đến đây kết thúc, với \(signed)/\(answers.count) đơn vị đã ký."
        let en = "The signing of \(name.english) is now closed: \(signed) of \(answers.count) units have signed."
        return isLast
            ? Spoken(
                vi + " Kính mời đại diện các cụm, khối thi đua chụp ảnh lưu niệm. Xin trân trọng cảm ơn các đồng chí!",
                en: en + " The representatives of the clusters and blocs are invited to a photograph. Thank you.")
            : Spoken(vi, en: en)
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
