import Conference
import Foundation
import Testing

@testable import Server

/// How the pages are put together at the start, from a small `public/` and from the real one.
@Suite struct PageAssemblyTests {
    @Test func `a feature that brings a file for a page stands in it, and in no other`() throws {
        let pages = try assembled(
            adding: ["/Votes/mc.js": "export const panels = [];\n", "/Votes/mc.css": ".votes {}\n"], to: ["mc", "viewer"])
        #expect(try text(pages.made["/pages/mc/entry.js"]).contains("import * as module1 from '/Votes/mc.js';\nstart([module0, module1]);"))
        #expect(try text(pages.made["/pages/mc/all.css"]).contains(".votes {}"))
        #expect(!(try text(pages.made["/pages/viewer/entry.js"])).contains("Votes"))
    }

    @Test func `what a page is brought can be had without starting it`() throws {
        let pages = try assembled(adding: ["/Votes/mc.js": "export const panels = [];\n"], to: ["mc"])
        let brought = try text(pages.made["/pages/mc/brought.js"])
        #expect(brought.hasSuffix("import * as module1 from '/Votes/mc.js';\nexport const modules = [module0, module1];\n"))
        #expect(!brought.contains("start"))
    }

    @Test func `what is brought for a group of pages stands in each of them, before what is the page's own`() throws {
        let pages = try assembled(
            adding: ["/Votes/panels.js": "", "/Votes/mc.js": "", "/Votes/panels.css": ".wide {}\n", "/Votes/mc.css": ".own {}\n"],
            to: ["mc", "viewer"])
        #expect(try text(pages.made["/pages/mc/entry.js"]).contains("from '/Votes/panels.js';\nimport * as module2 from '/Votes/mc.js'"))
        #expect(try text(pages.made["/pages/viewer/entry.js"]).contains("from '/Votes/panels.js';"))
        #expect(try text(pages.made["/pages/mc/all.css"]) == ".base {}\n.wide {}\n.own {}\n.page {}\n")
    }

    @Test func `a page names every module that it imports, those behind others too, and none that comes later`() throws {
        let pages = try assembled(
            adding: [
                "/Votes/mc.js": "import { a } from './a.js';\nconst form = later(() => import('./form.js'));\n",
                "/Votes/a.js": "import { b } from '../elements/b.js';\n",
                "/Votes/form.js": "", "/elements/b.js": "",
            ])
        let html = try text(pages.pages["mc"])
        for path in ["/pages/mc/page.js", "/Votes/mc.js", "/Votes/a.js", "/elements/b.js"] {
            #expect(html.contains("<link rel=\"modulepreload\" href=\"\(path)\">"), "\(path)")
        }
        #expect(!html.contains("form.js"))
        #expect(html.contains("<title>Người dẫn chương trình</title>"))
    }

    @Test func `a module, a page's groups, or a blank that nobody fills are faults of the start`() throws {
        #expect(fault(adding: ["/Votes/mc.js": "import { a } from './gone.js';\n"])?.path == "/Votes/gone.js")
        #expect(fault(adding: ["/pages/pages.json": "{}"])?.problem == "it does not say of which groups mc is")
        #expect(fault(adding: ["/pages/page.html": "<p>{{nobody}}</p>"])?.problem == "it has a blank that nothing fills")
        #expect(fault(adding: ["/words/vi.json": "{}"])?.problem == "title.mc is missing")
    }

    @Test func `a module is sent without its comments, each line at its number`() throws {
        let pages = try assembled(adding: [
            "/Votes/mc.js": "/// Votes.\n/** @type {object[]} */\nexport const panels = [\n    // none\n];\n"
        ])
        #expect(try text(pages.made["/Votes/mc.js"]) == "\n\nexport const panels = [\n\n];\n")
    }

    @Test func `a sheet is sent without its comments`() throws {
        let pages = try assembled(adding: ["/Votes/mc.css": "/* Votes. */\n.own { color: red; /* of the\n hall */ }\n"], to: ["mc"])
        #expect(try text(pages.made["/pages/mc/all.css"]).contains("\n\n.own { color: red;  }\n"))
    }

    @Test func `the sentences of all features come in the table that a page asks for`() throws {
        let pages = try assembled(adding: [
            "/Votes/words/vi.staff.json": #"{"vote.open":"Mở biểu quyết"}"#, "/words/vi.staff.json": #"{"desk.free":"Ai cũng có thể"}"#,
        ])
        #expect(try text(pages.made["/words/vi.staff.json"]) == #"{"desk.free":"Ai cũng có thể","vote.open":"Mở biểu quyết"}"#)
    }

    @Test func `a screen is told the families that are named for it, and no refusals`() throws {
        let pages = try assembled(adding: [
            "/Votes/words/vi.json": #"{"vote.sum":"Cộng","reason.vote.unknown":"Không có","vote-state.open":"Đang biểu quyết"}"#,
            "/words/screen.json": #"{"families":["vote-state","title.mc"]}"#,
        ])
        let told = try text(pages.made["/words/vi.screen.json"])
        #expect(told == #"{"title.mc":"Người dẫn chương trình","vote-state.open":"Đang biểu quyết"}"#)
        #expect(fault(adding: ["/words/screen.json": "{}"])?.problem == "it names no families")
    }

    @Test(arguments: ["/Votes/words/vi.json", "/Votes/words/vi.staff.json"])
    func `a sentence that is said twice is a fault of the start, in whichever table`(path: String) throws {
        let fault = fault(adding: [path: #"{"title.mc":"Một tên khác"}"#])
        #expect(fault?.path == path)
        #expect(fault?.problem == "it says title.mc, which /words/vi.json says too")
    }

    @Test func `what a feature's folder publishes is named in the one schema that all others refer to, and nothing that it lacks`() throws {
        let files = [
            "/protocol/Votes/commands.json": "{}", "/protocol/Votes/views.json": #"{"$defs": {"staff": {}, "staff.vote": {}}}"#,
            "/protocol/Agenda/commands.json": "{}", "/protocol/schemas/views.json": "{}", "/Votes/lists.json": "{}",
        ]
        let schema = try text(FeatureSchemas(in: PageSources(files: files.mapValues { Array($0.utf8) })).bytes)
        #expect(
            schema.hasSuffix(
                #""$defs":{"commands":{"oneOf":[{"$ref":"../Agenda/commands.json"},{"$ref":"../Votes/commands.json"}]},"#
                    + #""staff":{"allOf":[{"$ref":"../Votes/views.json#/$defs/staff"}]}}}"#))
    }

    @Test func `the pages of this project are whole`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "public")
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        where [".js", ".css", ".json", ".html"].contains(where: path.hasSuffix) {
            files["/" + path] = Array(try Data(contentsOf: folder.appending(path: path)))
        }
        let made = try PageAssembly(of: Role.pages, from: PageSources(files: files)).made
        for page in Role.pages {
            #expect(try text(made["/pages/\(page)/entry.js"]).contains("import * as module0 "), "\(page) is brought nothing")
        }
    }

    private let given = [
        "/pages/page.html": "<title>{{title}}</title>\n{{style}}\n{{modules}}\n{{entry}}\n",
        "/pages/pages.json": #"{"mc": ["panels"], "viewer": ["panels"]}"#, "/pages/mc/page.js": "", "/pages/viewer/page.js": "",
        "/pages/mc/page.css": ".page {}\n", "/pages/viewer/page.css": "", "/style/base.css": ".base {}\n", "/Agenda/mc.js": "",
        "/words/vi.json": #"{"title.mc":"Người dẫn chương trình","title.viewer":"Theo dõi"}"#,
    ]

    private func assembled(adding files: [String: String], to pages: [String] = ["mc"]) throws -> PageAssembly {
        try PageAssembly(of: pages, from: PageSources(files: given.merging(files) { $1 }.mapValues { Array($0.utf8) }))
    }

    private func fault(adding files: [String: String]) -> PageFault? {
        do {
            _ = try assembled(adding: files)
            return nil
        } catch {
            return error as? PageFault
        }
    }

    private func text(_ bytes: [UInt8]?) throws -> String { String(decoding: try #require(bytes), as: UTF8.self) }
}
