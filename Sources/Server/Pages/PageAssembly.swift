internal import StrictJSON

/// Which files make each page: the one place that knows, for a server that serves the sources and for the bundles that are made of them.
struct PageAssembly {
    struct Page {
        let name: String
        /// What it is called, in Vietnamese.
        let title: String
        let parts: PageParts
        let reach: ModuleGraph.Reach
        let words: [String: [JSON.Member]]
    }

    static let icon = "/style/emblem.svg"
    /// Decides between light and dark before the first picture. A script of its own, since a page's modules run after it, and no script may stand in the page.
    static let scheme = "/style/scheme.js"
    /// The group of the pages that can be dark.
    static let dark = "dark"

    let pages: [Page]
    /// What lies in `public/`, and the list of what each page is brought.
    let sources: PageSources
    let template: PageTemplate

    /// - Parameter silent: pages whose readers send no command.
    init(of names: [String], silent: Set<String>, from folder: PageSources) throws(PageFault) {
        template = PageTemplate(text: try folder.text(of: PageTemplate.path))
        let words = try WordTables(in: folder)
        var parts: [(String, PageParts)] = []
        for name in names { parts.append((name, try PageParts(of: name, in: folder))) }
        sources = folder.with(
            Dictionary(
                uniqueKeysWithValues: parts.map { ($0.0, $0.1) }.map { name, parts in
                    (PageEntry.brought(name), PageEntry.broughtText(name, parts, sheet: PageEntry.sheet(name)))
                }))
        let graph = ModuleGraph(in: sources)
        var pages: [Page] = []
        for (name, parts) in parts {
            let title = "title.\(name)"
            guard let title = words.sentence(title, "vi") else {
                throw PageFault(path: "/words/vi.json", problem: "\(title) is missing", remedy: "Say in it what the page is called.")
            }
            let reach = try graph.reach(from: [parts.own] + parts.modules)
            let told = words.sentences(for: parts.groups, asking: reach.words, commands: !silent.contains(name))
            pages.append(Page(name: name, title: title, parts: parts, reach: reach, words: told))
        }
        self.pages = pages
    }

    /// A page's HTML, without its build.
    func html(of page: Page, style: String, entry: String, modules: [String], icon: String, scheme: String) throws(PageFault) -> [UInt8] {
        Array(
            try template.filled([
                "title": PageTemplate.escaped(page.title), "style": style, "entry": entry, "icon": icon,
                PageTemplate.build: "{{\(PageTemplate.build)}}",
                "scheme": page.parts.groups.contains(Self.dark) ? "<script src=\"\(scheme)\"></script>" : "",
                "modules": modules.map { "<link rel=\"modulepreload\" href=\"\($0)\">" }.joined(separator: "\n"),
            ]).utf8)
    }
}
