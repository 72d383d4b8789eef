package import Conference
internal import Foundation

/// Times as they stand on paper: in the conference's zone, whatever zone the machine is in.
package struct PaperClock: Sendable {
    private let calendar: Calendar

    /// `zone`: an IANA name.
    package init(zone: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        self.calendar = calendar
    }

    /// “14:03”
    func time(_ at: Milliseconds) -> String {
        let parts = parts(at)
        return "\(two(parts.hour)):\(two(parts.minute))"
    }

    /// “17/01/2022”
    func day(_ at: Milliseconds) -> String {
        let parts = parts(at)
        return "\(two(parts.day))/\(two(parts.month))/\(parts.year ?? 0)"
    }

    /// “ngày 17 tháng 01 năm 2022”: a month below three has a nought (Decree 30/2020/NĐ-CP, Appendix I).
    func dayInWords(_ at: Milliseconds) -> String {
        let parts = parts(at)
        let month = parts.month ?? 0
        return "ngày \(two(parts.day)) tháng \(month < 3 ? two(month) : String(month)) năm \(parts.year ?? 0)"
    }

    /// “14 giờ 03 phút, ngày 17 tháng 01 năm 2022”
    func inWords(_ at: Milliseconds) -> String {
        let parts = parts(at)
        return "\(two(parts.hour)) giờ \(two(parts.minute)) phút, \(dayInWords(at))"
    }

    /// “2022-01-17 14:03:05”, which a spreadsheet takes for a time.
    package func inCells(_ at: Milliseconds) -> String {
        let parts = parts(at)
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
    }

    /// “2022-01-17T14:03:05+07:00” (RFC 3339)
    func stamp(_ at: Milliseconds) -> String {
        let offset = calendar.timeZone.secondsFromGMT(for: date(at)) / 60
        let zone = "\(offset < 0 ? "-" : "+")\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
        return inCells(at).replacing(" ", with: "T") + zone
    }

    /// When the day began on which it is.
    package func midnight(before at: Milliseconds) -> Milliseconds {
        Milliseconds(calendar.startOfDay(for: date(at)).timeIntervalSince1970 * 1_000)
    }

    private func date(_ at: Milliseconds) -> Date { Date(timeIntervalSince1970: Double(at) / 1_000) }

    private func parts(_ at: Milliseconds) -> DateComponents {
        calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date(at))
    }

    private func two(_ number: Int?) -> String {
        let number = number ?? 0
        return (number < 10 ? "0" : "") + String(number)
    }
}
