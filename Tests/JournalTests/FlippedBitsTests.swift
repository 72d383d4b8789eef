import Conference
import Foundation
import Journal
import Testing

@testable import SQLiteJournal

/// Single bits flipped over a journal, its index, its snapshots and its log: whatever differs afterwards, something says so.
@Suite struct FlippedBitsTests {
    /// How a server left its files.
    enum Leaving: String, CaseIterable, CustomTestStringConvertible {
        /// Stopped: one file.
        case closed
        /// Killed: the write-ahead log holds what was accepted last.
        case killed

        var testDescription: String { rawValue }
    }

    /// Over all leavings a thousand.
    private static let flips = 500

    private let place = Place(.sqlite)
    private let copy = Place(.sqlite)
    private static let keys = (2...80).map { CommandKey(by: Principal(.mc, "mc-1"), id: "lenh-\($0)") }

    /// What a start and those who repeat a command can see.
    private struct Seen {
        let snapshot: Snapshot?
        let entries: [JournalEntry]
        let answers: [RecordedCommand]

        /// The same state comes of it, from whichever snapshot, and the same answers.
        var isTrue: Bool {
            let snapshots: [Snapshot?] = [nil, .sample(at: 20), .sample(at: 70)]
            return snapshots.contains(snapshot) && entries == Array(JournalEntry.day(80).dropFirst(snapshot?.seq ?? 0))
                && answers == Self.allAnswers
        }

        private static let allAnswers = JournalEntry.day(80).compactMap { entry in
            entry.command.map {
                RecordedCommand(by: entry.logEntry.by, id: $0.id, digest: $0.digest, seq: entry.logEntry.seq, result: $0.result)
            }
        }
    }

    @Test(arguments: Leaving.allCases)
    func `no flipped bit is silent`(_ leaving: Leaving) async throws {
        let files = try await filesLeft(leaving)
        let whole = try await look(at: files)
        #expect(whole.faults.isEmpty && whole.seen?.snapshot == .sample(at: 70) && whole.seen?.isTrue == true)
        var dice = Seeded(UInt64(Leaving.allCases.firstIndex(of: leaving)!) + 1)
        let total = files.reduce(0) { $0 + $1.bytes.count }
        var silent: [String] = []
        for _ in 0..<Self.flips {
            var at = Int.random(in: 0..<total, using: &dice)
            let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &dice)
            var flipped = files
            let file = flipped.firstIndex { if at < $0.bytes.count { return true } else { at -= $0.bytes.count; return false } }!
            flipped[file].bytes[at] ^= bit
            let found = try await look(at: flipped)
            if found.faults.isEmpty, found.seen?.isTrue != true { silent.append("\(files[file].name) byte \(at) bit \(bit)") }
        }
        #expect(silent.isEmpty)
    }

    private typealias LeftFile = (name: String, bytes: [UInt8])

    private func filesLeft(_ leaving: Leaving) async throws -> [LeftFile] {
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(40))
            try await journal.store(.sample(at: 20))
        }
        let journal = place.journal()
        _ = try journal.open(term: "doi-2", snapshotFormat: 1)
        for seq in 41...80 { try await journal.append([.mc(seq)]) }
        try await journal.store(.sample(at: 70))
        if leaving == .closed { journal.close() }
        let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
        let files = try names.filter { $0.hasPrefix("journal") && !$0.hasSuffix("-shm") }.map { name in
            (name, [UInt8](try Data(contentsOf: place.folder.appendingPathComponent(name))))
        }
        if leaving == .killed { journal.close() }
        return files
    }

    /// What the next start sees, and everything that it or the check in the background complains about.
    private func look(at files: [LeftFile]) async throws -> (seen: Seen?, faults: [JournalFault]) {
        try? FileManager.default.removeItem(at: copy.folder)
        try FileManager.default.createDirectory(at: copy.folder, withIntermediateDirectories: true)
        for file in files { try Data(file.bytes).write(to: copy.folder.appendingPathComponent(file.name)) }
        let journal = copy.journal()
        defer { journal.close() }
        var faults: [JournalFault] = []
        var seen: Seen?
        do {
            let history = try journal.open(term: "doi-3", snapshotFormat: 1)
            faults += history.passedOver
            seen = Seen(snapshot: history.snapshot, entries: history.entries, answers: try await journal.find(Self.keys))
            try await journal.verify()
        } catch let fault as JournalFault {
            faults.append(fault)
        }
        return (seen, faults)
    }
}

/// Numbers that are the same in every run (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
