import Access
import Foundation
import Testing

struct SecretTests {
    private let folder: Folder
    private let place: String

    init() throws {
        folder = try Folder()
        place = "\(folder.path)/secret"
    }

    private func link(_ secret: Secret) -> String {
        Token.issue(secret: secret, conference: "lao-cai-2022", role: "mc", person: "mc-1", generation: 0)
    }

    @Test func `the first start makes a secret that only the server's user can read, and the next finds it`() throws {
        let first = try Secret.openOrCreate(at: place)
        #expect(try folder.mode("secret") == 0o600)
        let content = try folder.content("secret")
        #expect(content.count == 32)
        #expect(link(try Secret.openOrCreate(at: place)) == link(first))
        #expect(link(try Secret.read(from: place)) == link(first))
        #expect(try folder.content("secret") == content)
        #expect(try folder.mode("secret") == 0o600)
        #expect(try folder.names == ["secret"])
    }

    @Test func `two places have two secrets`() throws {
        #expect(link(try Secret.openOrCreate(at: place)) != link(try Secret.openOrCreate(at: place + "2")))
    }

    @Test func `servers that start at once get one secret, and nobody sees half of it`() async throws {
        for round in 0..<50 {
            let path = "\(place)\(round)"
            let links = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<8 { group.addTask { link(try Secret.openOrCreate(at: path)) } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(links.count == 1, "round \(round)")
        }
        #expect(try folder.names.count == 50)
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o620, 0o610, 0o602, 0o601])
    func `a secret that others can reach is refused with the remedy`(mode: Int) throws {
        let path = try folder.file("open", [UInt8](repeating: 7, count: 32), mode: mode)
        let fault = try #require(throws: SecretFault.self) { try Secret.openOrCreate(at: path) }
        #expect(fault == SecretFault(path, .tooOpen(UInt32(mode))))
        #expect(fault.description.contains("chmod 600 '\(path)'"))
        #expect(try folder.mode("open") == mode)
    }

    @Test func `a secret too short to be one is refused and left as it is`() throws {
        let path = try folder.file("short", [UInt8](repeating: 7, count: 31), mode: 0o600)
        #expect(throws: SecretFault(path, .tooShort(bytes: 31))) { try Secret.openOrCreate(at: path) }
        #expect(try folder.content("short").count == 31)
    }

    @Test func `a given file of a sensible size is taken whole`() throws {
        let one = try folder.file("one", [UInt8](repeating: 7, count: 64), mode: 0o400)
        let other = try folder.file("other", [UInt8](repeating: 7, count: 63) + [8], mode: 0o600)
        #expect(link(try Secret.read(from: one)) != link(try Secret.read(from: other)))
        let large = try folder.file("large", [UInt8](repeating: 7, count: 4_097), mode: 0o600)
        #expect(throws: SecretFault(large, .tooLong)) { try Secret.read(from: large) }
    }

    @Test func `a file that is not there, a folder and a folder that is not there are told apart`() throws {
        let missing = try #require(throws: SecretFault.self) { try Secret.read(from: place) }
        #expect(missing == SecretFault(place, .unreadable("No such file or directory")))
        #expect(throws: SecretFault(folder.path, .notAFile)) { try Secret.read(from: folder.path) }
        let nowhere = "\(folder.path)/no/secret"
        let uncreated = try #require(throws: SecretFault.self) { try Secret.openOrCreate(at: nowhere) }
        #expect(uncreated == SecretFault(nowhere, .notCreated("No such file or directory")))
        #expect(uncreated.description.hasPrefix(nowhere))
    }

    @Test func `neither secret nor token shows itself in a log`() throws {
        let path = try folder.file("known", Array("0123456789abcdef0123456789abcdef".utf8), mode: 0o600)
        let secret = try Secret.read(from: path)
        let token = try #require(Token(link(secret)))
        var dumped = "\(secret) \(String(reflecting: secret)) \(token) \(String(reflecting: token))"
        dump(secret, to: &dumped)
        dump(token, to: &dumped)
        #expect(!dumped.contains("0123456789abcdef"))
        #expect(!dumped.contains("48, 49"))
        #expect(!dumped.contains(link(secret).suffix(32)))
        #expect(dumped.contains("mc-1"))
    }
}
