import Conference
import Foundation
import Testing

@testable import Server

/// How the pages are put together at the start, from a small `public/` and from the real one.
@Suite struct PageAssemblyTests {
    @Test func `a feature that brings a file for a page stands in it, and in no other`() throws {
        let pages = try served(
            adding: ["/Votes/mc.js": "export const panels = [];\n", "/Votes/mc.css": ".votes {}\n"], to: ["mc", "viewer"])
        #expect(
            try text(pages.made["/pages/mc/entry.js"]).contains(
                "import * as module2 from '../../Votes/mc.js';\nstart([module0, module1, module2]);"))
        #expect(try text(pages.made["/pages/mc/all.css"]).contains(".votes {}"))
        #expect(!(try text(pages.made["/pages/viewer/entry.js"])).contains("Votes"))
    }

    @Test func `what a page is brought can be had without starting it, with the address of its style`() throws {
        let pages = try served(adding: ["/Votes/mc.js": "export const panels = [];\n"], to: ["mc"])
        let brought = try text(pages.made["/pages/mc/brought.js"])
        #expect(brought.contains("import * as module1 from '../../Votes/mc.js';\nexport const modules = [module0, module1];\n"))
        #expect(brought.hasSuffix("export const sheet = '/pages/mc/all.css';\n"))
        #expect(!brought.contains("start"))
    }

    @Test func `what is brought for a group of pages stands in each of them, before what is the page's own`() throws {
        let pages = try served(
            adding: ["/Votes/panels.js": "", "/Votes/mc.js": "", "/Votes/panels.css": ".wide {}\n", "/Votes/mc.css": ".own {}\n"],
            to: ["mc", "viewer"])
        #expect(
            try text(pages.made["/pages/mc/entry.js"]).contains(
                "from '../../Votes/panels.js';\nimport * as module3 from '../../Votes/mc.js'"))
        #expect(try text(pages.made["/pages/viewer/entry.js"]).contains("from '../../Votes/panels.js';"))
        #expect(try text(pages.made["/pages/mc/all.css"]) == ".base {}\n.wide {}\n.own {}\n.page {}\n")
    }

    @Test func `a page names every module that it imports, those behind others too, and none that comes later`() throws {
        let pages = try served(
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

    @Test func `a page that can be dark decides it by a script before its style, and no other page has one`() throws {
        let pages = try served(
            adding: [
                "/pages/pages.json": #"{"mc": ["dark"], "viewer": []}"#,
                "/pages/page.html": "{{scheme}}<link rel=\"stylesheet\" href=\"{{style}}\">",
            ], to: ["mc", "viewer"])
        #expect(try text(pages.pages["mc"]) == #"<script src="/style/scheme.js"></script><link rel="stylesheet" href="/pages/mc/all.css">"#)
        #expect(try text(pages.pages["viewer"]) == #"<link rel="stylesheet" href="/pages/viewer/all.css">"#)
    }

    @Test func `a module, a page's groups, or a blank that nobody fills are faults of the start`() throws {
        #expect(fault(adding: ["/Votes/mc.js": "import { a } from './gone.js';\n"])?.path == "/Votes/gone.js")
        #expect(fault(adding: ["/pages/pages.json": "{}"])?.problem == "it does not say of which groups mc is")
        #expect(fault(adding: ["/pages/page.html": "<p>{{nobody}}</p>"])?.problem == "it has a blank that nothing fills")
        #expect(fault(adding: ["/words/vi.json": "{}"])?.problem == "title.mc is missing")
    }

    @Test func `a page knows what it fetches later, and what stands behind that, whatever its comments say`() throws {
        let page = try #require(
            try assembled(
                adding: [
                    "/Votes/mc.js":
                        "/** @type {import('./gone.js').Gone} */\n// import('./gone.js')\nconst form = later(() => import('./form.js'));\n",
                    "/Votes/form.js": "import { b } from './b.js';\nconst more = later(() => import('../pages/viewer/brought.js'));\n",
                    "/Votes/b.js": "",
                    "/Votes/viewer.js": "",
                ], to: ["mc", "viewer"]
            ).pages.first)
        #expect(page.reach.later == ["/Votes/form.js", "/pages/viewer/brought.js"])
        #expect(Set(page.reach.all).isSuperset(of: ["/Votes/form.js", "/Votes/b.js", "/Votes/viewer.js"]))
        #expect(!page.reach.first.contains("/Votes/form.js"))
    }

    @Test func `a page is told the sentences that its modules may ask for, those of its group too, and no other`() throws {
        let files = [
            "/pages/pages.json": #"{"mc": ["staff"], "viewer": []}"#,
            "/Votes/mc.js":
                "words.t('vote.open');\nwords.known('vote-state', name);\nwords.t(`wall.kind.${one}`);\nwords.known(`${thing}-rule`, one);\n",
            "/Votes/viewer.js": "words.t('vote.open');\nwords.t('vote.sum');\n",
            "/Votes/words/vi.json":
                #"{"vote.sum":"Cộng","vote-state.open":"Đang biểu quyết","wall.kind.vote":"Biểu quyết","wall.other":"Khác"}"#,
            "/Votes/words/vi.staff.json": #"{"vote.open":"Mở biểu quyết","vote-rule.half":"Quá nửa","vote.unsaid":"Thừa"}"#,
        ]
        let pages = try served(adding: files, to: ["mc", "viewer"])
        #expect(
            try text(pages.made["/pages/mc/words.vi.json"])
                == #"{"vote-state.open":"Đang biểu quyết","wall.kind.vote":"Biểu quyết","vote.open":"Mở biểu quyết","vote-rule.half":"Quá nửa"}"#
        )
        #expect(try text(pages.made["/pages/viewer/words.vi.json"]) == #"{"vote.sum":"Cộng"}"#)
    }

    @Test func `whoever sends no command is told no refusal`() throws {
        let files = [
            "/Votes/viewer.js": "words.t(`reason.${name}`);\n", "/Votes/mc.js": "words.t(`reason.${name}`);\n",
            "/Votes/words/vi.json": #"{"reason.vote.unknown":"Không có biểu quyết này"}"#,
        ]
        let pages = try served(adding: files, to: ["mc", "viewer"])
        #expect(try text(pages.made["/pages/mc/words.vi.json"]) == #"{"reason.vote.unknown":"Không có biểu quyết này"}"#)
        #expect(try text(pages.made["/pages/viewer/words.vi.json"]) == "{}")
        #expect(Role.silentPages == ["stage", "viewer", "prompter"])
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
        let sources = try ProjectPages.files()
        let made = try ServedSources(try PageFiles.assembly(of: PageSources(files: sources), from: ProjectPages.folder)).made
        // Who signs by a code sees nothing else, so its page has words and no feature.
        for page in Role.pages where page != "sign" {
            #expect(try text(made["/pages/\(page)/entry.js"]).contains("import * as module1 "), "\(page) is brought nothing")
        }
    }

    private let given = [
        "/pages/page.html": "<title>{{title}}</title>\n{{style}}\n{{modules}}\n{{entry}}\n{{icon}}",
        "/pages/pages.json": #"{"mc": ["panels"], "viewer": ["panels"]}"#, "/pages/mc/page.js": "", "/pages/viewer/page.js": "",
        "/pages/mc/page.css": ".page {}\n", "/pages/viewer/page.css": "", "/style/base.css": ".base {}\n", "/Agenda/mc.js": "",
        "/words/vi.json": #"{"title.mc":"Người dẫn chương trình","title.viewer":"Theo dõi"}"#,
    ]

    private func assembled(adding files: [String: String], to pages: [String] = ["mc"]) throws -> PageAssembly {
        try PageAssembly(of: pages, silent: ["viewer"], from: PageSources(files: given.merging(files) { $1 }.mapValues { Array($0.utf8) }))
    }

    private func served(adding files: [String: String], to pages: [String] = ["mc"]) throws -> ServedSources {
        try ServedSources(try assembled(adding: files, to: pages))
    }

    private func fault(adding files: [String: String]) -> PageFault? {
        do {
            _ = try served(adding: files)
            return nil
        } catch {
            return error as? PageFault
        }
    }

    private func text(_ bytes: [UInt8]?) throws -> String { String(decoding: try #require(bytes), as: UTF8.self) }
}
