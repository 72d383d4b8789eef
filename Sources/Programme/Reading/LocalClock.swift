import Conference
import Foundation

/// Turns the times of the run of show ("13:40") into instants, in the conference's own zone.
struct LocalClock {
    private let calendar: Calendar
    private let day: DateComponents

    /// nil when the calendar has no such day.
    init?(date: String, zone: TimeZone) {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let number = Int(parts[2]),
            date.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) })
        else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        day = DateComponents(year: year, month: month, day: number)
        guard let noon = calendar.date(from: DateComponents(year: year, month: month, day: number, hour: 12)),
            calendar.dateComponents([.year, .month, .day], from: noon) == day, year >= 1970
        else { return nil }
        self.calendar = calendar
    }

    /// nil when the clocks skip this minute that day (the start of summer time). A minute that comes twice is taken the first time.
    func instant(minuteOfDay: Int) -> Milliseconds? {
        guard (0..<24 * 60).contains(minuteOfDay) else { return nil }
        var parts = day
        (parts.hour, parts.minute) = (minuteOfDay / 60, minuteOfDay % 60)
        guard let date = calendar.date(from: parts), calendar.dateComponents([.hour, .minute], from: date).hour == parts.hour else {
            return nil
        }
        return Milliseconds((date.timeIntervalSince1970 * 1_000).rounded())
    }

    /// Whether the calendar has this `2022-01-17`.
    static func isDay(_ date: String) -> Bool { LocalClock(date: date, zone: .gmt) != nil }

    /// "13:40" → 820; nil when it is not a time of day.
    static func minuteOfDay(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            text.utf8.allSatisfy({ $0 == 58 || (48...57).contains($0) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// "13h40", "13.40", "1:40 PM" → "13:40": what somebody may have meant.
    static func likelyTime(_ text: String) -> String? {
        let plain = text.lowercased().filter { !$0.isWhitespace }
        let numbers = plain.split { !$0.isNumber }.map(String.init)
        guard numbers.count == 2 || (numbers.count == 1 && plain.hasSuffix("h")), var hour = Int(numbers[0]) else { return nil }
        let minute = numbers.count == 2 ? Int(numbers[1]) ?? 60 : 0
        if plain.hasSuffix("pm") || plain.hasSuffix("ch"), hour < 12 { hour += 12 }
        guard hour < 24, minute < 60 else { return nil }
        return Self.text(minuteOfDay: hour * 60 + minute)
    }

    /// "17/01/2022", "17-1-2022" → "2022-01-17": what somebody may have meant.
    static func likelyDay(_ text: String) -> String? {
        let parts = text.split { "/-. ".contains($0) }.compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let (day, month, year) = parts[0] > 31 ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2])
        let two = { (number: Int) in (number < 10 ? "0" : "") + "\(number)" }
        let date = "\(year)-\(two(month))-\(two(day))"
        return isDay(date) ? date : nil
    }

    /// 820 → "13:40"
    static func text(minuteOfDay: Int) -> String {
        let (hour, minute) = (minuteOfDay / 60, minuteOfDay % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
