internal import Cards
internal import Conference

/// What came between: pauses, outages of the server, and what was taken back.
struct MinutesInterruptions {
    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    var html: String {
        let lines = pauses + outages + retractions
        return lines.isEmpty ? "" : "<h2>Gián đoạn, đính chính</h2>\n" + lines.joined()
    }

    private var pauses: [String] {
        day.chronicle.pauses.map { pause in
            let why = pause.reason.map { ": \(HTML.text($0))" } ?? ""
            return line("\(day.span(pause.from, pause.until)): tạm dừng hội nghị\(why)", day.position(pause.seq))
        }
    }

    /// An outage of the server is nobody's absence.
    private var outages: [String] {
        day.chronicle.outages.filter { day.isOfTheDay($0.from, $0.until) }.map { outage in
            line(
                "\(day.span(outage.from, outage.until)): máy chủ điều hành ngừng hoạt động, không tính là vắng mặt của điểm cầu nào",
                day.position(outage.seq))
        }
    }

    private var retractions: [String] {
        day.chronicle.retractions.compactMap { retraction in
            guard let what = RetractedStep(retraction, of: day).words else { return nil }
            return line(
                "\(day.time(retraction.at)): hủy ghi nhận “\(what)”, đã ghi lúc \(day.time(retraction.steppedAt))\(day.position(retraction.step))",
                day.position(retraction.seq))
        }
    }

    private func line(_ text: String, _ position: String) -> String { "<p class=\"said\">\(text)\(position).</p>\n" }
}
