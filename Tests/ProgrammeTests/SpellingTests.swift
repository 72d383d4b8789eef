import Conference
import Foundation
import Testing

@testable import Programme

@Suite struct `spellings` {
    /// macOS and some keyboards write ề as e + ̂ + ̀ (NFD); the same name must come out, byte for byte.
    @Test func `files in decomposed Unicode give the same programme, byte for byte`() throws {
        let workshop = try Workshop()
        let composed = try #require(workshop.read().programme)
        for name in Workshop.files {
            let text = try workshop.text(name)
            let decomposed = text.decomposedStringWithCanonicalMapping
            #expect(!text.utf8.elementsEqual(decomposed.utf8))
            try workshop.write(name, decomposed)
        }
        let decomposed = try #require(workshop.read().programme)
        let bytes = { (programme: LoadedProgramme) in
            (programme.opening.people.map(\.name) + programme.opening.items.compactMap { $0.script?.vi } + programme.recipients.map(\.name)
                + programme.opening.blocs.map(\.text)).map { Array($0.utf8) }
        }
        #expect(bytes(decomposed) == bytes(composed))
        #expect(decomposed.opening == composed.opening)
    }

    @Test func `an escape that spells a letter decomposed is composed too`() throws {
        let workshop = try Workshop()
        try workshop.spoil("people.yaml", "name: Hoàng Giang", "name: \"Hoa\\u0300ng Giang\"")
        let person = try #require(workshop.read().programme?.opening.people.first { $0.id == "hoang-giang" })
        #expect(Array(person.name.utf8) == Array("Hoàng Giang".precomposedStringWithCanonicalMapping.utf8))
    }

    @Test func `times and dates need no quotation marks`() throws {
        let workshop = try Workshop()
        let plain = try #require(workshop.read().programme)
        let quoted = try workshop.text("agenda.yaml")
        try workshop.write(
            "agenda.yaml", quoted.replacingOccurrences(of: "start: \"(.*)\"", with: "start: $1", options: .regularExpression))
        #expect(!(try workshop.text("agenda.yaml").contains("\"13:40\"")))
        #expect(try #require(workshop.read().programme).opening == plain.opening)
    }

    @Test func `the digest follows every byte and every file, and nothing else`() throws {
        let workshop = try Workshop()
        let first = try #require(workshop.read().programme?.digest)
        try workshop.write("notes.md", "not a part of the programme")
        #expect(try #require(workshop.read().programme?.digest) == first)
        try workshop.write("links.yaml", workshop.text("links.yaml") + "# one comment more\n")
        let second = try #require(workshop.read().programme?.digest)
        #expect(second != first)
        #expect(try #require(ProgrammeFolder.read(at: Workshop.laoCai).programme?.digest) == first)
    }
}
