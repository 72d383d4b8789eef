/// The pages as a server sends them whose pages are not bundled: each module by itself, as it was written.
struct ServedSources {
    /// Page → its HTML.
    private(set) var pages: [String: [UInt8]] = [:]
    /// Address → what is made.
    private(set) var made: [String: [UInt8]] = [:]

    init(_ assembly: PageAssembly) throws(PageFault) {
        for page in assembly.pages {
            let (entry, brought, words, sheet) =
                (PageEntry.entry(page.name), PageEntry.brought(page.name), PageEntry.words(page.name), PageEntry.sheet(page.name))
            made[entry] = Array(PageEntry.entryText(page.name, page.parts).utf8)
            made[brought] = assembly.sources.files[brought]
            made[words] = Array(PageEntry.fetchedWordsText(page.name).utf8)
            var style = ""
            for path in page.parts.styles { style += try assembly.sources.text(of: path) }
            made[sheet] = Array(style.utf8)
            for (language, sentences) in page.words { made[PageEntry.table(page.name, language)] = PageEntry.tableBytes(sentences) }
            pages[page.name] = try assembly.html(
                of: page, style: sheet, entry: entry, modules: [words] + page.reach.first, icon: PageAssembly.icon,
                scheme: PageAssembly.scheme)
        }
    }
}
