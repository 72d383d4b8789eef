internal import Foundation

/// At what moment of a day somebody asks: a position, or a time as the hall's clocks showed it.
enum ReplayTime: Equatable {
    case position(Int)
    /// “15:42”, “15:42:07”: seconds since midnight on the day of the conference.
    case ofTheDay(Int)

    /// Nil for what is neither.
    init?(_ text: String) {
        if let seq = Int(text), seq > 0 {
            self = .position(seq)
            return
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { $0.count == 2 ? Int($0) : nil }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], let second = parts.count == 3 ? parts[2] : 0,
            (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        self = .ofTheDay((hour * 60 + minute) * 60 + second)
    }
}
