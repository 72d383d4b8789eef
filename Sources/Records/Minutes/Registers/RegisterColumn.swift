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
