internal import Conference

/// Which file of `public/` each page of a conference is.
enum PageFiles {
    static let byName = Dictionary(uniqueKeysWithValues: Role.pages.map { ($0, "pages/\($0)/page.html") })
    /// What somebody sees whose address leads nowhere.
    static let notFound = "/not-found.html"
}
