import Conference

/// What is said when the conference opens, goes on after a pause, and ends.
struct LifecycleScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    var nothingLeft: StepScript { StepScript(label: BilingualText("Không còn bước nào", en: "Nothing is left to do"), saying: .nothing) }

    private var title: BilingualText { conference.lifecycle.about.title }

    var opening: StepScript {
        let hasOthers = conference.venues.count > 1
        return StepScript(
            label: BilingualText("Bắt đầu chương trình", en: "Open the conference"),
            saying: Spoken(
                "Kính thưa quý vị đại biểu! Kính đề nghị quý vị ổn định chỗ ngồi, để điện thoại ở chế độ im lặng"
                    + (hasOthers ? "; các điểm cầu tắt micro khi chưa phát biểu" : "")
                    + ". \(title.vi) sẽ bắt đầu trong ít phút nữa.",
                en: "Distinguished delegates, please take your seats and silence your telephones"
                    + (hasOthers ? "; connection points, please mute your microphones until you speak" : "")
                    + ". The \(title.english) will begin in a few minutes."))
    }

    var resuming: StepScript {
        StepScript(label: BilingualText("Tiếp tục hội nghị", en: "Resume the conference"), saying: LifecycleScript.goingOn)
    }

    /// After a pause, and after a break of the programme.
    static let goingOn = Spoken(
        "Kính thưa quý vị đại biểu! Kính mời quý vị ổn định chỗ ngồi để hội nghị tiếp tục chương trình.",
        en: "Distinguished delegates, please take your seats, so that the conference may go on.")

    var ending: StepScript {
        StepScript(
            label: BilingualText("Kết thúc hội nghị", en: "End the conference"),
            saying: Spoken(
                "\(title.vi) đến đây là kết thúc. Kính chúc quý vị đại biểu mạnh khỏe, hạnh phúc và thành công. Xin trân trọng cảm ơn!",
                en: "This brings the \(title.english) to its close. We wish you health, happiness and success. Thank you."))
    }
}
