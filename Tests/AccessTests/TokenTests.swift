import Access
import Testing

struct TokenTests {
    private let folder: Folder
    private let secret: Secret

    init() throws {
        folder = try Folder()
        secret = try Secret.read(from: try folder.file("secret", [UInt8](0..<32), mode: 0o600))
    }

    private func issue(_ conference: String = "lao-cai-2022", _ role: String = "mc", _ person: String = "mc-1", _ generation: Int = 3)
        -> String
    {
        Token.issue(secret: secret, conference: conference, role: role, person: person, generation: generation)
    }

    @Test func `a link printed yesterday opens its door today`() throws {
        // Computed by another program from the rule, so that a change of the rule shows: HMAC-SHA256 over the purpose, the conference,
        // the role, the person and the generation, each behind its length in 8 bytes.
        #expect(issue() == "mc.mc-1.pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ")
        let token = try #require(Token(issue()))
        #expect(token.role == "mc")
        #expect(token.person == "mc-1")
        #expect(token.opens(secret: secret, conference: "lao-cai-2022", generation: 3))
    }

    @Test func `a token opens exactly one door`() throws {
        let token = try #require(Token(issue()))
        #expect(!token.opens(secret: secret, conference: "lao-cai-2023", generation: 3))
        #expect(!token.opens(secret: secret, conference: "lao-cai-2022", generation: 2))
        #expect(!token.opens(secret: secret, conference: "lao-cai-2022", generation: 4))
        let other = try Secret.openOrCreate(at: "\(folder.path)/other")
        #expect(!token.opens(secret: other, conference: "lao-cai-2022", generation: 3))
        let code = try #require(issue().split(separator: ".").last)
        for claim in ["operator.mc-1", "mc.mc-2", "mc.mc", "mc.mc-1-"] {
            let forged = try #require(Token("\(claim).\(code)"))
            #expect(!forged.opens(secret: secret, conference: "lao-cai-2022", generation: 3), "\(claim)")
        }
    }

    @Test func `every character changed, left out or added closes the door`() {
        let text = Array(issue().utf8)
        func opens(_ bytes: [UInt8]) -> Bool {
            Token.verify(String(decoding: bytes, as: UTF8.self), secret: secret, conference: "lao-cai-2022") { _, _ in 3 } != nil
        }
        #expect(opens(text))
        for at in text.indices {
            for byte: UInt8 in 0...127 where byte != text[at] {
                var changed = text
                changed[at] = byte
                #expect(!opens(changed), "byte \(byte) at \(at)")
            }
            #expect(!opens(Array(text[..<at])))
            #expect(!opens(Array(text[..<at] + text[(at + 1)...])))
            #expect(!opens(Array(text[...at] + text[at...])))
        }
        for more in ["=", ".", " ", "\n", "\u{0}", "A"] { #expect(!opens(text + Array(more.utf8))) }
    }

    @Test func `no two principals share a code however their names run together`() {
        let codes = [
            issue("ab", "mc", "a"), issue("a", "mc", "a"), issue("a", "bmc", "a"), issue("abm", "c", "a"), issue("ab", "m", "ca"),
            issue("ab", "mc", "a1", 1),
            issue("ab", "mc", "a", 11), issue("ab", "mc", "a", 1), issue("ab", "mc", "a1"), issue("ab", "mca", "1"),
            issue("ab", "mc", "a-"), issue("ab", "mc", "a", -3),
        ].compactMap { $0.split(separator: ".").last }
        #expect(codes.count == 12)
        #expect(Set(codes).count == codes.count)
    }

    @Test func `a person the conference does not know in that role is refused`() {
        func verify(_ text: String) -> Token? {
            Token.verify(text, secret: secret, conference: "lao-cai-2022") { role, person in role == "mc" && person == "mc-1" ? 3 : nil }
        }
        #expect(verify(issue())?.person == "mc-1")
        #expect(verify(issue("lao-cai-2022", "mc", "mc-9")) == nil)
        #expect(verify(issue("lao-cai-2022", "chair", "mc-1")) == nil)
        #expect(verify(issue("lao-cai-2022", "mc", "mc-1", 2)) == nil)
    }

    @Test(arguments: [
        "", ".", "..", "mc", "mc.mc-1", "mc.mc-1.", "mc..pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ", ".mc-1.pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ",
        "mc.mc-1.pBQiL8UfNEEiNgPawgEons5A0SwrRbN+", "mc.mc-1.pBQiL8UfNEEiNgPawgEons5A0SwrRbN", "mc.mc-1.pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ.",
        "MC.mc-1.pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ", "mc.mc_1.pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ", "mc.đ.pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ",
        "mc-1.mc-1.pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ", "abcdefghijklmnopq.mc-1.pBQiL8UfNEEiNgPawgEons5A0SwrRbNJ",
    ])
    func `what no token looks like is not looked up`(text: String) {
        #expect(Token(text) == nil)
    }

    @Test func `the longest names still make a token that fits`() throws {
        let role = String(repeating: "r", count: 16)
        let person = String(repeating: "p", count: 64)
        let text = issue(String(repeating: "c", count: 40), role, person, .max)
        #expect(text.utf8.count <= Token.maxBytes)
        #expect(Token(text)?.person == person)
        #expect(!Token.canName(role: role + "r", person: person))
        #expect(!Token.canName(role: role, person: person + "p"))
    }
}
