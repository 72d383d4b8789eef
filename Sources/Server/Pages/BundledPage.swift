internal import StrictJSON

/// What esbuild is given of one page beside the sources: what starts it, its words, and all that it fetches later as one module. As many as there are forms
/// would be as many requests, each with a shared one behind it.
struct BundledPage {
    /// Path → text.
    let files: [(String, String)]
    /// The address of its English sentences, which come when somebody chooses them.
    let english: String

    init(_ page: PageAssembly.Page, of assembly: PageAssembly) {
        let name = page.name
        let table = { (language: String) in PageEntry.tableBytes(page.words[language] ?? []) }
        let english = PageBundles.address(of: table("en"), "\(name).en", "json")
        var files = [
            (PageEntry.entry(name), PageEntry.entryText(name, page.parts)),
            (PageEntry.words(name), PageEntry.bundledWordsText(name, english: english)),
            ("/pages/\(name)/words.vi.js", "export default \(String(decoding: table("vi"), as: UTF8.self));\n"),
            (english, String(decoding: table("en"), as: UTF8.self)),
        ]
        let places = Dictionary(uniqueKeysWithValues: page.reach.later.enumerated().map { ($1, $0) })
        let later = "/pages/\(name)/later.js"
        files.append((later, page.reach.later.map { "export * as later\(places[$0]!) from '\(PageEntry.relative($0, name))';\n" }.joined()))
        for path in page.reach.all {
            guard let bytes = assembly.sources.files[path] else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            let up = path.split(separator: "/").dropLast().map { _ in ".." }.joined(separator: "/")
            let named = ModuleText.naming(laterIn: text, at: path) { "import('\(up)\(later)').then((all) => all.later\(places[$0]!))" }
            if named != text { files.append((path, named)) }
        }
        (self.files, self.english) = (files, english)
    }
}
