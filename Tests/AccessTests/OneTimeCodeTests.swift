import Access
import Foundation
import Testing

struct OneTimeCodeTests {
    private func secret(_ byte: UInt8) throws -> Secret {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("diemcau-code-\(UUID().uuidString)")
        #expect(
            FileManager.default.createFile(
                atPath: file.path, contents: Data(repeating: byte, count: 32), attributes: [.posixPermissions: 0o600]))
        defer { try? FileManager.default.removeItem(at: file) }
        return try Secret.read(from: file.path)
    }

    @Test(arguments: [(0, "00000000"), (7, "70000000"), (12_345_678, "87654321"), (.max, "51615590")] as [(UInt64, String)])
    func `a code is eight digits, whatever chance gives`(random: UInt64, text: String) {
        #expect(OneTimeCode(random: random).text == text)
    }

    @Test func `a mark is good for one code, one secret, one conference and one unit`() throws {
        let (ours, theirs) = (try secret(7), try secret(8))
        func mark(_ code: String, _ secret: Secret, _ conference: String, _ subject: [String]) -> String {
            OneTimeCode.mark(of: code, secret: secret, conference: conference, subject: subject)
        }
        let mark0 = mark("48213907", ours, "lao-cai-2022", ["cum-a", "don-vi-6"])
        #expect(mark0 == mark("48213907", ours, "lao-cai-2022", ["cum-a", "don-vi-6"]))
        let others = [
            mark("48213908", ours, "lao-cai-2022", ["cum-a", "don-vi-6"]), mark("48213907", theirs, "lao-cai-2022", ["cum-a", "don-vi-6"]),
            mark("48213907", ours, "lao-cai-2023", ["cum-a", "don-vi-6"]), mark("48213907", ours, "lao-cai-2022", ["cum-a", "don-vi-7"]),
            mark("48213907", ours, "lao-cai-2022", ["cum-", "adon-vi-6"]),
        ]
        #expect(Set(others + [mark0]).count == others.count + 1)
        #expect(mark0.count == 64)
        #expect(!mark0.contains("48213907"))
    }

    /// Computed apart from this code: HMAC-SHA256 with 32 bytes of 7 over the texts with their lengths.
    @Test func `the mark is the one that another implementation computes`() throws {
        let mark = OneTimeCode.mark(of: "48213907", secret: try secret(7), conference: "lao-cai-2022", subject: ["cum-a", "don-vi-6"])
        #expect(mark == "9c77e80baf52e3b1ce8ae1b4172435dd2717b44bf4b761a19ec8c7d64bb00590")
    }

    @Test func `a code does not show itself in a log`() {
        #expect("\(OneTimeCode(random: 1))" == "OneTimeCode(…)")
        #expect(!String(reflecting: OneTimeCode(random: 12_345_678)).contains("8765"))
    }
}
