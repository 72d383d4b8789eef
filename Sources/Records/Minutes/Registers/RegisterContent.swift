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
