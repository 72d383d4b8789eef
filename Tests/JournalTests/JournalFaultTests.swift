import Conference
import GRDB
import Journal
import Testing

@testable import SQLiteJournal

@Suite struct JournalFaultTests {
    static let all: [JournalFault] = [
        .inUse(path: "hop", holder: 7), .notWritable(path: "hop", cause: "c"), .unreadable(path: "hop", cause: "c"),
        .newerFormat(path: "hop", found: 2, known: 1, release: "0.9"), .cutShort(path: "hop", head: 3, acknowledged: 5, note: "n"),
        .damaged(path: "hop", seq: 3, cause: "c"), .full(path: "hop", cause: "c"),
        .blocked(path: "hop", cause: "c"), .failedSync(path: "hop", cause: "c"), .unknownFate(path: "hop", cause: "c"), .positionTaken(3),
        .outOfOrder(expected: 3, found: 4), .commandTaken(by: .system, id: "X"), .termTaken(name: "sang"),
        .needsUpgrade(seq: 3, op: "vote.open"),
        .closed, .missing(path: "hop"), .journalExists(path: "hop"), .fileExists(path: "hop"),
        .noBackup(path: "hop", cause: "c"), .backupOfAnother(path: "hop", found: "a", wanted: "b"),
        .unreachable(path: "hop", cause: "c"), .refused(path: "hop", cause: "c", remedy: "Do r."), .otherKeys(path: "hop", what: "secret"),
    ]

    @Test(arguments: all)
    func `every fault says what happened and what to do`(_ fault: JournalFault) {
        let sentences = fault.description.split(separator: ". ", omittingEmptySubsequences: false)
        #expect(sentences.count >= 2 && !sentences.contains(""))
        #expect(fault.description.hasSuffix("."))
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, JournalFault.Aftermath.tryLater), (.SQLITE_BUSY, .tryLater), (.SQLITE_BUSY_SNAPSHOT, .tryLater),
        (.SQLITE_IOERR_FSYNC, .readOnlyUntilRestart), (.SQLITE_IOERR_DIR_FSYNC, .readOnlyUntilRestart),
        (.SQLITE_CORRUPT, .readOnlyUntilRestart),
        (.SQLITE_IOERR_WRITE, .reread), (.SQLITE_IOERR_SHMSIZE, .reread), (.SQLITE_IOERR, .reread), (.SQLITE_NOMEM, .reread),
        (.SQLITE_READONLY, .reread),
    ])
    func `what the server does after an error at a commit`(_ code: ResultCode, _ aftermath: JournalFault.Aftermath) {
        #expect(JournalFault(DatabaseError(resultCode: code), at: "hop", while: .writing).aftermath == aftermath)
    }

    @Test func `an error at the start stops the server and an error of a reader concerns the reader`() {
        let error = DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "unable to open")
        #expect(JournalFault(error, at: "hop", while: .opening) == .notWritable(path: "hop", cause: "unable to open (SQLite 14)"))
        #expect(JournalFault(error, at: "hop", while: .reading) == .unreadable(path: "hop", cause: "unable to open (SQLite 14)"))
    }
}

@Suite struct StandingTests {
    static let unknown = JournalFault.unknownFate(path: "hop", cause: "c")
    static let sync = JournalFault.failedSync(path: "hop", cause: "c")

    private func standing(after faults: JournalFault...) -> JournalStatus {
        var standing = JournalStatus()
        standing.opened(head: 3)
        for fault in faults { standing.failed(fault) }
        return standing
    }

    @Test func `a full disk or a program in the way leaves the journal as it was`() throws {
        try standing(after: .full(path: "hop", cause: "c"), .blocked(path: "hop", cause: "c"), .positionTaken(3)).admits([.mc(4)])
    }

    @Test func `after an unknown fate nothing is written until it has been read what is there`() throws {
        var standing = standing(after: Self.unknown, .full(path: "hop", cause: "c"))
        #expect(throws: Self.unknown) { try standing.admits([.mc(4)]) }
        try standing.admitsReading()
        standing.settled(head: 4)
        #expect(throws: JournalFault.positionTaken(4)) { try standing.admits([.mc(4)]) }
        try standing.admits([.mc(5)])
    }

    @Test func `after a failed sync nothing is written until a restart, whatever follows`() {
        for standing in [standing(after: Self.sync), standing(after: Self.unknown, Self.sync), standing(after: Self.sync, Self.unknown)] {
            #expect(throws: Self.sync) { try standing.admits([.mc(4)]) }
            #expect(throws: Self.sync) { try standing.admitsReading() }
            #expect(throws: Self.sync) { try standing.admits(.sample(at: 1)) }
        }
    }
}
