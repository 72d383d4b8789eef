internal import StrictJSON

/// What each page is made of. A feature says itself what it brings to which page: its file `<Feature>/<name>.js` or `.css` is for the page of that
/// name, or for all pages of the group of that name (`pages/pages.json`). So a new feature changes no file of a page.
struct PageParts {
    static let file = "/pages/pages.json"

    /// The groups that the page is of, the widest first.
    let groups: [String]
    /// What the page itself says: its layout, and what starts it.
    let own: String
    /// What the features bring, each feature's files from the widest group to the page itself.
    let modules: [String]
    let styles: [String]

    init(of page: String, in sources: PageSources) throws(PageFault) {
        let groups = try Self.groups(of: page, in: sources)
        let names = groups + [page]
        let brought = { (ending: String) in
            sources.features.flatMap { feature in names.map { "/\(feature)/\($0)\(ending)" } }.filter(sources.has)
        }
        self.groups = groups
        own = "/pages/\(page)/page.js"
        modules = brought(".js")
        let shared = ["base", "press", "bar"] + groups
        styles = shared.map { "/style/\($0).css" }.filter(sources.has) + brought(".css") + ["/pages/\(page)/page.css"]
    }

    private static func groups(of page: String, in sources: PageSources) throws(PageFault) -> [String] {
        let text = try sources.text(of: file)
        guard case .object(let members)? = try? JSONReader.read(Array(text.utf8)),
            case .array(let names)? = members.first(where: { $0.key == page })?.value
        else { throw PageFault(path: file, problem: "it does not say of which groups \(page) is", remedy: "Add the page.") }
        return names.compactMap { if case .string(let name) = $0 { name } else { nil } }
    }
}
