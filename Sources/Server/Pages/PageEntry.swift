internal import StrictJSON

/// What is made for a page and lies in no folder, by its addresses and its text.
enum PageEntry {
    /// What starts the page with what the features bring, and with its words.
    static func entry(_ page: String) -> String { "/pages/\(page)/entry.js" }
    /// The same without starting it, for a page that draws what another one shows.
    static func brought(_ page: String) -> String { "/pages/\(page)/brought.js" }
    /// Where its words come from.
    static func words(_ page: String) -> String { "/pages/\(page)/words.js" }
    /// One sheet a page, because each that is missing holds up the first picture.
    static func sheet(_ page: String) -> String { "/pages/\(page)/all.css" }
    /// Its sentences in a language.
    static func table(_ page: String, _ language: String) -> String { "/pages/\(page)/words.\(language).json" }

    /// All or nothing: a module that does not come leaves no page without one of its panels.
    static func entryText(_ page: String, _ parts: PageParts) -> String {
        let modules = [words(page)] + parts.modules
        return "import { start } from '\(relative(parts.own, page))';\n\(imports(modules, page))start(\(list(modules)));\n"
    }

    /// - Parameter sheet: the address of the page's style.
    static func broughtText(_ page: String, _ parts: PageParts, sheet: String) -> String {
        imports(parts.modules, page) + "export const modules = \(list(parts.modules));\nexport const sheet = '\(sheet)';\n"
    }

    /// The words of a page that is sent as its sources.
    static func fetchedWordsText(_ page: String) -> String {
        wordsText(page, "fetchTable(`/pages/\(page)/words.${language}.json`)")
    }

    /// The words of a bundle: Vietnamese comes with the page, as almost everybody reads it, English when somebody chooses it.
    static func bundledWordsText(_ page: String, english: String) -> String {
        "import vi from './words.vi.js';\n" + wordsText(page, "language === 'en' ? fetchTable('\(english)') : Promise.resolve(vi)")
    }

    private static func wordsText(_ page: String, _ table: String) -> String {
        "import { fetchTable } from '\(relative("/client/words.js", page))';\nexport const words = [(language) => \(table)];\n"
    }

    static func tableBytes(_ sentences: [JSON.Member]) -> [UInt8] { JSONWriter.write(.object(sentences)) }

    private static func imports(_ modules: [String], _ page: String) -> String {
        modules.enumerated().map { "import * as module\($0.offset) from '\(relative($0.element, page))';\n" }.joined()
    }

    private static func list(_ modules: [String]) -> String {
        "[" + modules.indices.map { "module\($0)" }.joined(separator: ", ") + "]"
    }

    /// As a file in the page's folder names it: so a bundler finds it too.
    static func relative(_ path: String, _ page: String) -> String {
        let own = "/pages/\(page)/"
        return path.hasPrefix(own) ? "./" + path.dropFirst(own.count) : "../.." + path
    }
}
