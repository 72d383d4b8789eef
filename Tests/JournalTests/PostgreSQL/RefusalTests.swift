import Conference
import Foundation
import Journal
import SQLiteJournal
import Testing

@testable import PostgreSQLJournal

/// A database that is not as it has to be: a sentence says what to do, and no password is in it.
@Suite struct RefusalTests {
    private var cluster: PostgreSQLCluster { get throws { try SharedCluster.cluster.get() } }

    private func storage(_ url: String) throws -> PostgreSQLStorage { try PostgreSQLStorage(url, backups: SQLiteBackups()) }

    private func fault(opening url: String) throws -> JournalFault {
        let store = try storage(url).store(of: "lao-cai-2022")
        defer { store.close() }
        return try #require(#expect(throws: JournalFault.self) { try store.open(term: "A", snapshotFormat: 1) })
    }

    /// A database of its own, for what is about a database as a whole.
    private func database(_ name: String, _ options: String = "") throws -> String {
        try cluster.sql("CREATE DATABASE \(name) TEMPLATE template0 \(options)")
        return try cluster.url(database: name)
    }

    @Test(arguments: [
        "postgres://giang:MAT-KHAU@[::1/diemcau", "postgres://giang:MAT-KHAU@host:port:5432/x", "mysql://giang:MAT-KHAU@host/x",
        "postgres://giang:MAT-KHAU@host/x?unknown=1", "postgres://giang:MAT-KHAU@host:1,host:2,host:3:4/x", "",
        "postgres://giang:MAT-KHAU@a,b,c:99999/x", "postgres://giang:MAT-KHAU@host",
        "postgres://giang:12/MAT-KHAU@host/x", "postgres://giang:MAT-KHAU/12@host/x", "postgres://giang:mat@MAT-KHAU@host/x",
        "postgres://giang:mat@MAT,KHAU@MAT-KHAU/x", "postgres://giang:MAT-KHAU/12", "postgres://giang:12/MAT-KHAU/x",
    ])
    func `an address that is none is refused, and shown to nobody`(_ url: String) throws {
        let fault = try #require(#expect(throws: JournalFault.self) { try storage(url) })
        #expect(fault.aftermath == .stop)
        #expect("\(fault)".contains("postgres://user:password@host:5432/database") && !"\(fault)".contains("MAT-KHAU"))
    }

    @Test func `a database is named without its password`() throws {
        let storage = try storage("postgresql://giang:MAT-KHAU@may-1:5432,may-2:5433/diemcau?sslmode=require")
        #expect(storage.path(of: "lao-cai-2022") == "postgres://may-1:5432,may-2:5433/diemcau (lao-cai-2022)")
    }

    @Test func `a wrong password, or none, says where to look`() throws {
        try cluster.sql("DROP ROLE IF EXISTS mat_khau; CREATE ROLE mat_khau LOGIN PASSWORD 'dung'")
        for user in ["mat_khau:MAT-KHAU", "mat_khau"] {
            let fault = try fault(opening: cluster.url(user: user))
            guard case .refused(let path, _, let remedy) = fault else { Issue.record("\(fault)"); continue }
            #expect(path == "postgres://127.0.0.1:\(try cluster.port)/postgres (lao-cai-2022)")
            #expect(remedy.contains("password") && !"\(fault)".contains("MAT-KHAU"))
        }
    }

    @Test func `no such database, no right to make tables, letters that are kept otherwise: each says what to do`() throws {
        try cluster.sql("DROP ROLE IF EXISTS khach; CREATE ROLE khach LOGIN")
        let wrong = [
            (try cluster.url(database: "khong_co"), "CREATE DATABASE"), (try cluster.url(user: "khach"), "grant it CREATE"),
            (try database("latin", "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'"), "ENCODING 'UTF8'"),
        ]
        for (url, advice) in wrong {
            let fault = try fault(opening: url)
            guard case .refused(_, _, let remedy) = fault else { Issue.record("\(fault)"); continue }
            #expect(remedy.contains(advice), "\(fault)")
        }
    }

    @Test func `a database that a newer release has made is left as it is`() throws {
        let url = try database("moi_hon")
        _ = try storage(url).admit(ServerKeys(secret: "a", signing: nil))
        try cluster.sql("UPDATE diemcau.about SET value = '7' WHERE key = 'schema'", database: "moi_hon")
        let fault = try fault(opening: url)
        let isNewer = if case .newerFormat(_, 7, 1, _?) = fault { true } else { false }
        #expect(isNewer, "\(fault)")
        #expect(throws: JournalFault.self) { try storage(url).isThere("lao-cai-2022") }
    }

    @Test func `tables of somebody else are not taken for ours`() throws {
        let url = try database("cua_nguoi")
        try cluster.sql("CREATE SCHEMA diemcau; CREATE TABLE diemcau.about (key text, value text)", database: "cua_nguoi")
        #expect(try fault(opening: url).aftermath == .stop)
    }

    @Test func `whoever comes first leaves the fingerprints of their keys, and others have to have the same`() throws {
        let url = try database("khoa")
        let storage = try storage(url)
        try storage.admit(ServerKeys(secret: "a", signing: nil))
        try storage.admit(ServerKeys(secret: "a", signing: "k"))
        try storage.admit(ServerKeys(secret: "a", signing: "k"))
        let path = "postgres://127.0.0.1:\(try cluster.port)/khoa"
        #expect(throws: JournalFault.otherKeys(path: path, what: "secret")) { try storage.admit(ServerKeys(secret: "b", signing: "k")) }
        #expect(throws: JournalFault.otherKeys(path: path, what: "signing key")) {
            try storage.admit(ServerKeys(secret: "a", signing: "l"))
        }
    }

    @Test func `a database that nobody answers for cannot be reached, and that may pass`() throws {
        let fault = try fault(opening: "postgres://postgres@127.0.0.1:1/postgres")
        #expect(fault.aftermath == .tryLater)
        #expect("\(fault)".contains("cannot be reached") && "\(fault)".contains("Connection refused"))
        #expect(throws: JournalFault.self) { try storage("postgres://postgres@127.0.0.1:1/postgres").isThere("lao-cai-2022") }
    }

    @Test func `a full tablespace writes nothing and passes`() async throws {
        let url = try database("day")
        let store = try storage(url).store(of: "lao-cai-2022")
        defer { store.close() }
        _ = try store.open(term: "A", snapshotFormat: 1)
        try await store.append(JournalEntry.day(1))
        // What the database says when its disk is full.
        try cluster.sql(
            """
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON diemcau.position EXECUTE FUNCTION full_disk()
            """, database: "day")
        await #expect {
            try await store.append([.mc(2)])
        } throws: { error in
            if case JournalFault.full? = error as? JournalFault { true } else { false }
        }
        try cluster.sql("DROP TRIGGER full_disk ON diemcau.position", database: "day")
        try await store.append([.mc(2)])
        #expect(try await store.reread(after: 0) == JournalEntry.day(2))
    }

    @Test func `however the database was set up, commits are as durable as it can make them`() async throws {
        let url = try database("nhanh")
        for lower in ["off", "local", "remote_write"] {
            try cluster.sql("ALTER DATABASE nhanh SET synchronous_commit = \(lower)")
            let connection = try DatabaseLine(try DatabaseAddress(url), for: .journal).connected()
            #expect(try connection.ask(Statement("SHOW synchronous_commit"), within: 5_000).text(0, 0) == "on")
        }
        try cluster.sql("ALTER DATABASE nhanh SET synchronous_commit = remote_apply")
        let connection = try DatabaseLine(try DatabaseAddress(url), for: .journal).connected()
        #expect(try connection.ask(Statement("SHOW synchronous_commit"), within: 5_000).text(0, 0) == "remote_apply")
    }
}
