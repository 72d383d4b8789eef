import Foundation
import Testing

/// The server's own rules, held against the files of this very project.
struct ArchitectureTests {
    private func expectNone(_ faults: [Fault], sourceLocation: SourceLocation = #_sourceLocation) {
        for fault in faults { Issue.record(Comment(rawValue: fault.description), sourceLocation: sourceLocation) }
    }

    @Test func `the rules look at the files of this project`() throws {
        let paths = try Project.files().map(\.path)
        #expect(paths.contains("Sources/Conference/ConferenceState.swift"))
        #expect(paths.contains("Tests/ArchitectureTests/ArchitectureTests.swift"))
    }

    @Test func `each target imports only what the table of targets allows it`() throws {
        let rule = ImportRule(table: try Project.text(of: ImportRule.document))
        #expect(rule.allowed["Conference"] == [] && rule.pure.contains("Conference"))
        #expect(rule.allowed.count > 10)
        expectNone(try Project.files().flatMap(rule.faults))
    }

    @Test func `neither core nor gateway asks a clock or draws at random`() throws {
        expectNone(try Project.files().flatMap(TextRule.outside.faults))
    }

    @Test func `nothing is decided, told or encoded in hash order`() throws {
        expectNone(try Project.files().flatMap(TextRule.hashOrder.faults))
    }

    @Test func `no state belongs to a type`() throws {
        expectNone(try Project.files().flatMap(TextRule.singletons.faults))
    }

    @Test func `a file has at most 400 lines, a function at most 60`() throws {
        expectNone(try Project.files().flatMap(SizeRule.faults))
    }

    @Test func `a class keeps at most twelve things`() throws {
        expectNone(try Project.files().flatMap(ClassRule.faults))
    }

    @Test func `names say what things are, and nothing is left undone in the code`() throws {
        expectNone(try Project.files().flatMap(NameRule.faults))
    }

    @Test func `every target is built with the same settings`() throws {
        expectNone(SettingsRule.faults(in: try Project.package()))
    }

    @Test func `every file that a README points to is there`() throws {
        let paths = try Project.paths()
        for document in SignpostRule.documents {
            expectNone(SignpostRule.faults(in: SourceFile(path: document, text: try Project.text(of: document)), among: paths))
        }
    }

    @Test(arguments: WordsRule.languages) func `every reason has its sentence`(language: String) throws {
        let names = WordsRule.tables.map { "words/\(language)\($0).json" }
        let paths = try Project.paths().filter { path in path.hasPrefix("public/") && names.contains { path.hasSuffix("/" + $0) } }
        #expect(paths.contains("public/words/\(language).json"))
        let words = try paths.map { Data(try Project.text(of: $0).utf8) }
        expectNone(try WordsRule.faults(inWords: words, path: paths[0]))
    }
}
