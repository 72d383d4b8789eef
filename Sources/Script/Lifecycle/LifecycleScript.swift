import Conference

/// What is said when the conference opens, goes on after a pause, and ends.
struct LifecycleScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    var nothingLeft: StepScript { StepScript(label: BilingualText("Không còn bước nào", en: "Nothing is left to do"), saying: .nothing) }

    var opening: StepScript {
        let title = conference.lifecycle.about.title
        return StepScript(
            label: BilingualText("Bắt đầu phiên", en: "Open the session"),
            saying: Spoken(
                "Kính thưa các đồng chí! Xin mời các đồng chí ổn định vị trí, \(title.vi) sắp bắt đầu.",
                en: "Ladies and gentlemen, please take your seats: the \(title.english) is about to begin."))
    }

    var resuming: StepScript {
        StepScript(
            label: BilingualText("Tiếp tục hội nghị", en: "Resume the conference"),
            saying: Spoken(
                "Kính thưa các đồng chí! Xin mời các đồng chí ổn định vị trí để hội nghị tiếp tục làm việc.",
                en: "Ladies and gentlemen, please take your seats, so that the conference may go on."))
    }

    var ending: StepScript {
        StepScript(
            label: BilingualText("Kết thúc hội nghị", en: "End the conference"),
            saying: Spoken(
                "Hội nghị đến đây là kết thúc. Xin trân trọng cảm ơn các đồng chí!",
                en: "This brings the conference to its close. Thank you all."))
    }
}
