import Fixtures
import Foundation
import Programme
import Rehearsal
import Testing

/// What a slipping hand does to a programme: one file of the Lào Cai conference with bytes changed by chance.
@Suite struct MutatedProgrammesTests {
    @Test func `a file with bytes changed by chance is complained of or served, and the other files are read all the same`() throws {
        var random = SplitMix64(seed: 2_022)
        let workshop = try Workshop()
        let names = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path).sorted()
        let pieces = [
            "\"", "'", ":", ": ", "- ", "\n", "\r", "\t", "&a ", "*a", "[", "{", "#", "|", "\u{FEFF}", "\u{202E}", ";", ",",
            "9999999999999999999",
        ]
        var refused = 0
        for round in 0..<60 {
            let name = names[round % names.count]
            let sound = try Data(contentsOf: workshop.file(name))
            try Data(random.mutated([UInt8](sound), pieces: pieces)).write(to: workshop.file(name))
            let reading = workshop.read()
            try sound.write(to: workshop.file(name))
            if reading.programme == nil { refused += 1 }
            #expect(reading.programme != nil || reading.complaints.contains { !$0.isWarning }, "\(name) in round \(round)")
            #expect(reading.complaints.allSatisfy { $0.line >= 1 }, "\(name) in round \(round)")
        }
        #expect(refused > 10)
        #expect(workshop.complaints() == [])
    }
}
