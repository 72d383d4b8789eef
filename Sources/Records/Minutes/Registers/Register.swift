internal import Conference

/// A column of a register.
struct RegisterColumn: Sendable {
    /// As programs call it.
    let key: String
    /// As the office does.
    let head: String
    /// Share of a sheet's breadth, in percent; nil: it stands in the files for programs only.
    var width: Int?
    /// Class of its cells on paper.
    var look = ""
}

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

struct RegisterRow: Equatable, Sendable {
    /// One a column.
    let cells: [RegisterCell]
    /// Of the history, where it became so; nil: nothing has happened.
    let position: Int?
    /// Whether the programme has invented it.
    let isIllustrative: Bool
}

/// A register of the day (sổ, danh sách): what an office keeps, files and looks things up in; on paper, for a spreadsheet and for programs.
protocol RegisterContent: SendableMetatype {
    /// What its files are called, without the ending.
    static var name: String { get }
    static var title: String { get }
    /// As programs call it.
    static var key: String { get }
    static var columns: [RegisterColumn] { get }

    init(_ day: HeldDay)

    var rows: [RegisterRow] { get }
}
