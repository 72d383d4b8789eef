internal import Conference

/// What stands in one place of a register.
enum RegisterCell: Equatable, Sendable {
    case empty
    case text(String)
    case number(Int)
    /// As the hall's clocks showed it.
    case time(Milliseconds)

    init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
    init(_ number: Int?) { self = number.map { .number($0) } ?? .empty }
    init(_ time: Milliseconds?) { self = time.map { .time($0) } ?? .empty }
}
