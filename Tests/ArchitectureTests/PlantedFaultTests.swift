import Foundation
import Testing

/// Each rule is shown a text that breaks it, and one that only looks so: a rule that never speaks would hold for any server.
struct PlantedFaultTests {
    private func file(_ text: String, at path: String = "Sources/Conference/Agenda/Agenda.swift") -> SourceFile {
        SourceFile(path: path, text: text)
    }

    /// A table as `Sources/README.md` has it.
    private let imports = ImportRule(
        table: """
            | target | what it is | may import |
            |---|---|---|
            | `Conference` | the core | nothing |
            | `Wire` | frames | Conference, Foundation |
            | `SQLiteJournal` | the store | Conference, Journal, GRDB |
            | `WebSocketServer` | bytes | CLibWebSockets, Foundation |
            | `Gateway` | sessions | Conference, Wire |
            | `Server` | wiring | all above, Logging |

            Targets that are not pure (all but Conference, Wire, Gateway) may also use Dispatch, Glibc and Synchronization.
            """)

    @Test(arguments: ["import Foundation", "public import Foundation", "@testable import Wire", "import struct Foundation.Date"])
    func `an import in the core is found`(line: String) {
        #expect(imports.faults(in: file("/// The agenda.\n\(line)\n")).map(\.line) == [2])
    }

    @Test(arguments: [
        ("Sources/Wire/Frame.swift", "import GRDB"), ("Sources/Gateway/Gateway.swift", "import WebSocketServer"),
        ("Sources/WebSocketServer/Loop.swift", "import Conference"), ("Sources/Attic/Attic.swift", "import Conference"),
        ("Sources/Gateway/Gateway.swift", "import Dispatch"),
    ])
    func `an import that leads back up the corridor is found`(path: String, line: String) {
        #expect(imports.faults(in: file(line, at: path)).count == 1)
    }

    @Test(arguments: [
        ("Sources/Wire/Frame.swift", "public import Conference\nimport Foundation"),
        ("Sources/CLibWebSockets/shim.swift", "import Anything"),
        ("Sources/SQLiteJournal/SQLiteJournal.swift", "import GRDB\nimport Journal\nimport Synchronization"),
        ("Sources/Conference/Conference.swift", "/// import Foundation\nlet why = \"import Foundation\""),
        ("Tests/WireTests/FrameTests.swift", "import Testing"),
        ("Sources/Server/Server.swift", "import Gateway\nimport Logging\nimport Dispatch"),
    ])
    func `an import that the table allows, or that is only spoken of, is none`(path: String, text: String) {
        #expect(imports.faults(in: file(text, at: path)) == [])
    }

    @Test(arguments: [
        "let now = Date()", "let now = Date.now", "let clock = ContinuousClock()", "var dice = SystemRandomNumberGenerator()",
        "let dice = Int.random(in: 1...6)", "let id = UUID()", "for venue in venues.shuffled() {", "let hash = name.hashValue",
        "let then = DispatchTime.now()", "let said = \"at \\(Date())\"",
    ])
    func `a clock and a die in the core or the gateway are found`(line: String) {
        for room in ["Conference", "Gateway"] {
            #expect(TextRule.outside.faults(in: file(line, at: "Sources/\(room)/Some.swift")).map(\.line).first == 1)
        }
        #expect(TextRule.outside.faults(in: file(line, at: "Sources/Server/Clock.swift")) == [])
    }

    @Test(arguments: [
        "// not Date(), which asks a clock", "let said = \"Date()\"", "func update(_ day: Milliseconds) {}", "let isUpToDate = (1)",
    ])
    func `what only speaks of a clock asks none`(line: String) {
        #expect(TextRule.outside.faults(in: file(line)) == [])
    }

    @Test(arguments: [
        "for key in positions.keys {", "let all = byName.values.map(\\.name)", "for venue in Set(venues) {",
        "let names = Set(all).map(\\.text)",
        "for (name, value) in fields {", "for id in Array(Set(ids)) {",
    ])
    func `a walk in hash order is found`(line: String) {
        for room in ["Conference", "Gateway", "Wire"] {
            #expect(!TextRule.hashOrder.faults(in: file(line, at: "Sources/\(room)/Some.swift")).isEmpty)
        }
    }

    @Test(arguments: [
        "for key in positions.keys.sorted() {", "if byName.values.isEmpty {", "let known = Set(venues.map(\\.id))", "values[key] = value",
        "for (name, value) in zip(names, values) {", "for (place, row) in rows.enumerated() {",
        "for (name, value) in fields.sorted(by: <) {",
    ])
    func `a walk in a fixed order is none`(line: String) {
        #expect(TextRule.hashOrder.faults(in: file(line)) == [])
    }

    @Test(arguments: ["static var count = 0", "public static var current: Hall?", "static let shared = Hall()", "class var limit: Int = 3"])
    func `a singleton is found`(line: String) {
        #expect(TextRule.singletons.faults(in: file("enum Hall {\n    \(line)\n}")).map(\.line) == [2])
    }

    @Test(arguments: [
        "static var lenses: [Lens<Self>] { get }", "static var all: [Hall] { rows.filter { $0 == 1 } }", "static let mostItems = 200",
    ])
    func `a computed value or a constant of a type is none`(line: String) {
        #expect(TextRule.singletons.faults(in: file(line)) == [])
    }

    @Test(arguments: ["Sources/Wire/Frame.swift", "public/client/link.js", "public/style/stage.css"])
    func `a file of 401 lines is found, one of 400 is not`(path: String) {
        #expect(SizeRule.faults(in: file(String(repeating: "\n", count: 400), at: path)) == [])
        #expect(SizeRule.faults(in: file(String(repeating: "\n", count: 401), at: path)).count == 1)
    }

    @Test(arguments: ["func long(\n        a: Int\n    ) {", "init() {", "var long: Int {", "subscript(place: Int) -> Int {"])
    func `a function of 61 lines is found, one of 60 is not`(head: String) {
        func function(lines: Int) -> SourceFile {
            let body = lines - 1 - head.count { $0 == "\n" } - 1
            return file("struct Hall {\n    \(head)\n" + String(repeating: "        say(\"}\")\n", count: body) + "    }\n}\n")
        }
        #expect(SizeRule.faults(in: function(lines: 60)) == [])
        #expect(SizeRule.faults(in: function(lines: 61)).map(\.line) == [2])
    }

    @Test func `a class that keeps thirteen things is found, one of twelve is not`() {
        func type(_ kind: String, _ count: Int) -> SourceFile {
            let kept = (1...count).map { "    private(set) var part\($0) = 0\n" }.joined()
            let rest = "    var sum: Int { part1 }\n    static let most = 3\n    func add() { let more = 1; var less = 2 }\n"
            return file("public final \(kind) Hall {\n\(kept)\(rest)}\n")
        }
        #expect(ClassRule.faults(in: type("class", 12)) == [])
        #expect(ClassRule.faults(in: type("class", 13)).map(\.line) == [1])
        #expect(ClassRule.faults(in: type("struct", 13)) == [])
    }

    @Test func `a requirement without a body does not borrow that of what follows`() {
        let body = String(repeating: "    case one\n", count: 70)
        #expect(SizeRule.faults(in: file("protocol Hall {\n    func open()\n}\nenum Many {\n\(body)}\n")) == [])
    }

    @Test(arguments: ["Sources/Wire/JSONUtil.swift", "public/client/dom-helpers.js", "Sources/Server/SessionManager.swift"])
    func `a name that says nothing is found`(path: String) {
        #expect(NameRule.faults(in: file("", at: path)).count == 1)
    }

    @Test(arguments: ["TO" + "DO", "FIX" + "ME", "X" + "XX"])
    func `what is left undone is found`(word: String) {
        #expect(NameRule.faults(in: file("let a = 1\n// \(word): finish", at: "public/client/link.js")).map(\.line) == [2])
        #expect(NameRule.faults(in: file("// ghi chú", at: "public/client/link.js")) == [])
    }

    @Test func `a target without the settings is found`() {
        let package = """
            let strict: [SwiftSetting] = [
                .treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
            let targets = [
                .target(name: "Wire", dependencies: [.product(name: "X", package: "y"), .target(name: "Conference")], swiftSettings: strict),
            """
        #expect(SettingsRule.faults(in: file(package, at: "Package.swift")).map(\.line) == [], "a dependency is told from a target")
        let loose = package.replacing(", .target(name: \"Conference\")", with: "") + "\n.testTarget(name: \"WireTests\"),\n"
        #expect(SettingsRule.faults(in: file(loose, at: "Package.swift")).map(\.line) == [7])
        #expect(SettingsRule.faults(in: file("let strict: [SwiftSetting] = []", at: "Package.swift")).count == 3)
    }

    @Test func `a reason without its sentence is found`() throws {
        let tables = [#"{"reason.desk.free": ""}"#, #"{"reason.desk.held": "{by} đang giữ quyền điều khiển"}"#]
        let faults = try WordsRule.faults(inWords: tables.map { Data($0.utf8) }, path: "vi.json")
        #expect(!faults.contains { $0.remedy.contains("desk.held") })
        #expect(faults.contains { $0.remedy.contains("desk.free") })
        #expect(faults.contains { $0.remedy.contains("agenda.moved-on") })
    }

    @Test func `a README that points to a file which is gone is found, and to one that is there is not`() {
        let document = file("Look into `Wire/Limits.swift`,\nthen `Attic.swift`, `<Feature>Rules.swift` and `make soak`.", at: "README.md")
        #expect(SignpostRule.faults(in: document, among: ["Sources/Wire/Limits.swift"]).map(\.line) == [2])
        #expect(SignpostRule.faults(in: document, among: ["Sources/Wire/Limits.swift", "Tests/Attic.swift"]) == [])
    }
}
