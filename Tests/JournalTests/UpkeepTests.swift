import Foundation
import Journal
import SQLiteJournal
import Testing

@Suite struct UpkeepTests {
    private let place = Place(.sqlite)
    private let other = Place(.sqlite)

    private var backup: URL { place.beside("sao-luu.sqlite") }

    @Test func `a backup made while the server writes holds all that was accepted before, and can be restored`() async throws {
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(40), mark: .sample(1))
            try await journal.store(.sample(at: 30))
            try SQLiteJournalStore.backup(from: place.folder, to: backup)
            try await journal.append([.mc(41)])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.beside("").path).sorted() == ["lao-cai-2022", "sao-luu.sqlite"])
        try SQLiteJournalStore.restore(from: backup, to: other.folder)
        let found = try await other.reopened("doi-2")
        #expect(found.entries == Array(JournalEntry.day(40).suffix(10)))
        #expect(found.snapshot == .sample(at: 30))
        #expect(found.mark == .sample(1))
        // Position 41, which clients have seen in doi-1, belongs to doi-2 here: none of them is taken for whole.
        #expect(found.terms == [Term(name: "doi-1", from: 1), Term(name: "doi-2", from: 41)])
    }

    private func mode(of file: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }

    @Test func `a backup and what is restored from it are their owner's alone`() async throws {
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(3)) }
        // As an older version left it: the copy's mode is its own.
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place.file.path)
        try SQLiteJournalStore.backup(from: place.folder, to: backup)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: backup.path)
        try SQLiteJournalStore.restore(from: backup, to: other.folder)
        #expect(try mode(of: other.file) == 0o600)
        try FileManager.default.removeItem(at: backup)
        try SQLiteJournalStore.backup(from: place.folder, to: backup)
        #expect(try mode(of: backup) == 0o600)
    }

    @Test func `a backup never takes the place of a file`() async throws {
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(2)) }
        try Data("khác".utf8).write(to: backup)
        #expect(throws: JournalFault.fileExists(path: backup.path)) { try SQLiteJournalStore.backup(from: place.folder, to: backup) }
        #expect(try Data(contentsOf: backup) == Data("khác".utf8))
    }

    @Test func `what is not there cannot be backed up, restored, archived or read, and nothing is left behind`() throws {
        let file = JournalFault.missing(path: place.file.path)
        #expect(throws: file) { try SQLiteJournalStore.backup(from: place.folder, to: backup) }
        #expect(throws: file) { try SQLiteJournalStore.archive(folder: place.folder, at: Date()) }
        #expect(throws: file) { try SQLiteJournalStore.read(folder: place.folder) }
        let none = JournalFault.noBackup(path: backup.path, cause: "there is no such file")
        #expect(throws: none) { try SQLiteJournalStore.restore(from: backup, to: other.folder) }
        #expect(!FileManager.default.fileExists(atPath: other.file.path) && !FileManager.default.fileExists(atPath: backup.path))
    }

    @Test func `a journal is never restored over another`() async throws {
        for place in [place, other] {
            try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(2)) }
        }
        try SQLiteJournalStore.backup(from: place.folder, to: backup)
        #expect(throws: JournalFault.journalExists(path: other.folder.path)) {
            try SQLiteJournalStore.restore(from: backup, to: other.folder)
        }
        try await other.opened("doi-2") { journal, history in
            #expect(history.entries == JournalEntry.day(2))
            #expect(throws: JournalFault.inUse(path: other.folder.path, holder: Int(getpid()))) {
                try SQLiteJournalStore.restore(from: backup, to: other.folder)
            }
        }
        _ = try SQLiteJournalStore.archive(folder: other.folder, at: Date(timeIntervalSince1970: 0))
        try SQLiteJournalStore.restore(from: backup, to: other.folder)
        #expect(try await other.reopened("doi-3").entries == JournalEntry.day(2))
    }

    @Test(arguments: [0, 20_000])
    func `a damaged backup is not restored`(_ place: Int) async throws {
        try await self.place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(300)) }
        try SQLiteJournalStore.backup(from: self.place.folder, to: backup)
        let file = try FileHandle(forUpdating: backup)
        try file.seek(toOffset: UInt64(place))
        try file.write(contentsOf: Data(repeating: 0xA5, count: 3_000))
        try file.close()
        #expect {
            try SQLiteJournalStore.restore(from: backup, to: other.folder)
        } throws: { error in
            guard let fault = error as? JournalFault, case .noBackup(backup.path, _) = fault else { return false }
            return !fault.description.contains("Archive")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: other.folder.path) == ["lock"])
    }

    @Test func `a backup of another conference is not restored, nor does a file that is none tell to archive anything`() async throws {
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(2)) }
        try SQLiteJournalStore.backup(from: place.folder, to: backup)
        let yenBai = other.beside("yen-bai-2022")
        let wrong = JournalFault.backupOfAnother(path: backup.path, found: "lao-cai-2022", wanted: "yen-bai-2022")
        #expect(throws: wrong) { try SQLiteJournalStore.restore(from: backup, to: yenBai) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: yenBai.path) == ["lock"])
        let notes = place.beside("ghi-chu.txt")
        try Data("Ghi chú của tổ kỹ thuật, không phải bản sao lưu.".utf8).write(to: notes)
        #expect {
            try SQLiteJournalStore.restore(from: notes, to: other.folder)
        } throws: { error in
            guard let fault = error as? JournalFault, case .noBackup(notes.path, _) = fault else { return false }
            return fault.description.contains("diemcau backup") && !fault.description.contains("Archive")
        }
    }

    @Test func `a conference whose folder was renamed is backed up and restored under its new name`() async throws {
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(2)) }
        let renamed = place.beside("lao-cai-hop-lai")
        try FileManager.default.moveItem(at: place.folder, to: renamed)
        let journal = SQLiteJournalStore(folder: renamed)
        _ = try journal.open(term: "doi-2", snapshotFormat: 1)
        journal.close()
        try SQLiteJournalStore.backup(from: renamed, to: backup)
        try SQLiteJournalStore.restore(from: backup, to: other.beside("lao-cai-hop-lai"))
    }

    @Test func `an archived journal is kept whole under its date, and the conference starts over`() async throws {
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(3))
            #expect(throws: JournalFault.inUse(path: place.folder.path, holder: Int(getpid()))) {
                try SQLiteJournalStore.archive(folder: place.folder, at: Date())
            }
        }
        let archive = try SQLiteJournalStore.archive(folder: place.folder, at: Date(timeIntervalSince1970: 1_642_401_600))
        #expect(archive.path == place.folder.path + "/archive/2022-01-17T06-40-00Z")
        #expect(try SQLiteJournalStore.read(folder: archive).entries == JournalEntry.day(3))
        let fresh = try await place.reopened("doi-2")
        #expect(fresh.head == 0 && fresh.terms == [Term(name: "doi-2", from: 1)])
    }

    @Test func `two archives of one second do not meet`() async throws {
        _ = try await place.reopened("doi-1")
        let archive = try SQLiteJournalStore.archive(folder: place.folder, at: Date(timeIntervalSince1970: 5))
        _ = try await place.reopened("doi-2")
        #expect(throws: JournalFault.fileExists(path: archive.path)) {
            try SQLiteJournalStore.archive(folder: place.folder, at: Date(timeIntervalSince1970: 5))
        }
        #expect(try await place.reopened("doi-3").terms.count == 2)
    }

    @Test func `links and replays read beside a running server, without an epoch of their own`() async throws {
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(5))
            try await journal.store(.sample(at: 4))
            #expect(try SQLiteJournalStore.read(folder: place.folder).entries == JournalEntry.day(5))
            let recent = try SQLiteJournalStore.read(folder: place.folder, snapshotFormat: 1)
            #expect(recent.snapshot == .sample(at: 4))
            #expect(recent.entries == [.mc(5)])
            #expect(recent.terms.map(\.name) == ["doi-1"])
            try await journal.append([.mc(6)])
        }
    }
}
