internal import Conference
internal import Foundation

/// Times as they stand on paper: in the conference's zone, whatever zone the machine is in.
struct PaperClock: Sendable {
    private let calendar: Calendar

    /// `zone`: an IANA name.
    init(zone: String) {
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

    private func parts(_ at: Milliseconds) -> DateComponents {
        calendar.dateComponents([.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: Double(at) / 1_000))
    }

    private func two(_ number: Int?) -> String {
        let number = number ?? 0
        return (number < 10 ? "0" : "") + String(number)
    }
}
