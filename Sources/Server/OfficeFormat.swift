/// What an office edits or files papers as, made by programs of others from what is printed.
public enum OfficeFormat: String, CaseIterable, Sendable {
    case docx, pdf

    /// The programs that make it, and Debian's packages that have them.
    var tools: [(program: String, package: String)] {
        switch self {
        case .docx: [("pandoc", "pandoc"), ("unzip", "unzip"), ("zip", "zip")]
        case .pdf: [("chromium", "chromium")]
        }
    }
}
