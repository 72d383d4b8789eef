/// The words on the big button and the sentences that the MC reads.
///
/// They stand here and not in `public/words/` because they are part of the cue, which every console shows alike; where the programme has its own
/// script for an item, that is read instead.
extension ConferenceState {
    func label(of step: Cue.Step?) -> BilingualText {
        switch step {
        case .open: BilingualText("Bắt đầu phiên", en: "Open the session")
        case .resume: BilingualText("Tiếp tục hội nghị", en: "Resume the conference")
        case .end: BilingualText("Kết thúc hội nghị", en: "End the conference")
        case nil: BilingualText("Không còn bước nào", en: "Nothing is left to do")
        case .queue(let id): queueLabel(of: id)
        case .pledges(let step): label(of: step)
        case .round(let step, let id): label(of: step, id)
        case .advance:
            if let next = agenda.next {
                BilingualText("Tiếp theo: " + next.title.vi, en: "Next: " + (next.title.en ?? next.title.vi))
            } else {
                BilingualText("Kết thúc nội dung cuối", en: "Finish the last item")
            }
        }
    }

    func script(for step: Cue.Step?) -> BilingualText {
        let title = lifecycle.about.title
        switch step {
        case .open:
            return BilingualText(
                "Kính thưa các đồng chí! Xin mời các đồng chí ổn định vị trí, \(title.vi) sắp bắt đầu.",
                en: "Ladies and gentlemen, please take your seats: the \(title.en ?? title.vi) is about to begin.")
        case .queue(let id): return queueScript(for: id)
        case .round(let step, let id): return script(for: step, id)
        case .pledges(let step): return script(for: step)
        case .advance: return afterRollCall(agenda.next.map(announcement) ?? BilingualText("", en: ""))
        case .resume:
            return BilingualText(
                "Kính thưa các đồng chí! Xin mời các đồng chí ổn định vị trí để hội nghị tiếp tục làm việc.",
                en: "Ladies and gentlemen, please take your seats, so that the conference may go on.")
        case .end:
            return BilingualText(
                "Hội nghị đến đây là kết thúc. Xin trân trọng cảm ơn các đồng chí!",
                en: "This brings the conference to its close. Thank you all.")
        case nil: return BilingualText("", en: "")
        }
    }

    private func announcement(of item: Agenda.Item) -> BilingualText {
        if let script = item.script { return script }
        let speakers = item.who.map { speaker in
            BilingualText(
                [salutation(of: speaker)?.vi, speaker.name].compactMap(\.self).joined(separator: " ")
                    + (speaker.title.map { ", " + $0.vi } ?? ""),
                en: [salutation(of: speaker)?.en, speaker.name].compactMap(\.self).joined(separator: " ")
                    + (speaker.title.map { ", " + ($0.en ?? $0.vi) } ?? ""))
        }
        let english = item.title.en ?? item.title.vi
        guard !speakers.isEmpty else {
            return BilingualText("Tiếp theo chương trình: \(item.title.vi).", en: "Next on the agenda: \(english).")
        }
        let invited = BilingualText(
            speakers.map(\.vi).joined(separator: "; "), en: speakers.map { $0.en ?? $0.vi }.joined(separator: "; "))
        return BilingualText(
            "Tiếp theo chương trình: \(item.title.vi). Trân trọng kính mời \(invited.vi).",
            en: "Next on the agenda: \(english). Please welcome \(invited.en ?? invited.vi).")
    }

    private func salutation(of speaker: Agenda.Speaker) -> BilingualText? {
        speaker.person.flatMap { people[$0]?.salutation }
    }
}
