internal import StrictJSON

/// The pages as they are served, put together at the start from what lies in `public/`.
struct PageAssembly {
    /// Page → its HTML.
    private(set) var pages: [String: [UInt8]] = [:]
    /// Address → what is made and lies nowhere: a page's entry, which starts it with what the features bring; the same without starting it, for a page that draws
    /// what another one shows; its style sheet, one file because a sheet
    /// holds up the first picture; the tables of words; the modules without their comments.
    private(set) var made: [String: [UInt8]] = [:]

    init(of names: [String], from sources: PageSources) throws(PageFault) {
        let words = try WordTables(in: sources)
        let template = PageTemplate(text: try sources.text(of: PageTemplate.path))
        let graph = ModuleGraph(sources: sources)
        for page in names {
            let parts = try PageParts(of: page, in: sources)
            let title = "title.\(page)"
            guard let title = words.sentence(title, "vi") else {
                throw PageFault(path: "/words/vi.json", problem: "\(title) is missing", remedy: "Say in it what the page is called.")
            }
            let (entry, style) = ("/pages/\(page)/entry.js", "/pages/\(page)/all.css")
            made[entry] = Array(Self.entry(parts).utf8)
            made["/pages/\(page)/brought.js"] = Array(Self.brought(parts).utf8)
            made[style] = Array(try Self.sheet(parts, sources).utf8)
            let modules = try graph.modules(behind: [parts.own] + parts.modules)
            let html = try template.filled([
                "title": PageTemplate.escaped(title), "style": style, "entry": entry,
                "modules": modules.map { "<link rel=\"modulepreload\" href=\"\($0)\">" }.joined(separator: "\n"),
            ])
            pages[page] = Array(html.utf8)
        }
        for (path, bytes) in sources.files where path.hasSuffix(".js") {
            made[path] = Array(ModuleText.withoutComments(String(decoding: bytes, as: UTF8.self)).utf8)
        }
        for (address, sentences) in words.tables { made[address] = JSONWriter.write(.object(sentences)) }
    }

    /// All or nothing: a module that does not come leaves no page without one of its panels.
    private static func entry(_ parts: PageParts) -> String {
        "import { start } from '\(parts.own)';\n\(imports(parts))start(\(list(parts)));\n"
    }

    private static func brought(_ parts: PageParts) -> String { "\(imports(parts))export const modules = \(list(parts));\n" }

    private static func imports(_ parts: PageParts) -> String {
        parts.modules.enumerated().map { "import * as module\($0.offset) from '\($0.element)';\n" }.joined()
    }

    private static func list(_ parts: PageParts) -> String {
        "[" + parts.modules.indices.map { "module\($0)" }.joined(separator: ", ") + "]"
    }

    private static func sheet(_ parts: PageParts, _ sources: PageSources) throws(PageFault) -> String {
        var sheet = ""
        for path in parts.styles { sheet += SheetText.withoutComments(try sources.text(of: path)) }
        return sheet
    }
}
