import Cards
import Testing

@Suite struct QRCodeTests {
    private let link = "https://hoinghi.example/lao-cai-2022/delegate#t=delegate.dai-dien-15.abcdefghijklmnopqrstuvwxyzABCDEF"

    /// The eyes by which a reader finds the code (ISO/IEC 18004, 6.3.3): seven modules, a light ring, three by three dark ones.
    private static let eye = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]

    private func corner(of code: QRCode, row: Int, column: Int) -> [String] {
        (0..<7).map { y in String((0..<7).map { x in code.isDark(row: row + y, column: column + x) ? "#" : " " }) }
    }

    @Test(arguments: [(1, 1), (14, 1), (15, 2), (26, 2), (106, 6), (107, 7), (412, 15)])
    func `a code is as small as its text allows`(bytes: Int, version: Int) throws {
        let code = try QRCode(String(repeating: "a", count: bytes))
        #expect(code.version == version)
        #expect(code.size == 17 + 4 * version)
        #expect(code.side == code.size + 8, "four light modules on every side")
    }

    @Test(arguments: [(667, 14), (668, 15), (1_200, 20), (1_249, 20)])
    func `a receipt's capitals take less, and each module has three pixels of a picture of 320`(
        count: Int, version: Int
    ) throws {
        let code = try QRCode(String(repeating: "A", count: count), for: .receipt)
        #expect(code.version == version)
        #expect(3 * code.side <= 320)
        #expect(throws: QRCodeFault.tooLong(bytes: 1_250, .receipt)) { try QRCode(String(repeating: "A", count: 1_250), for: .receipt) }
    }

    @Test func `a link has its three eyes, and none in the fourth corner`() throws {
        let code = try QRCode(link)
        let far = code.size - 7
        for (row, column) in [(0, 0), (0, far), (far, 0)] { #expect(corner(of: code, row: row, column: column) == Self.eye) }
        #expect(corner(of: code, row: far, column: far) != Self.eye)
    }

    @Test func `the same link gives the same code, another one another`() throws {
        #expect(try QRCode(link) == QRCode(link))
        #expect(try QRCode(link) != QRCode(link + "G"))
    }

    @Test func `the path draws each dark module once, and nothing in the quiet zone`() throws {
        let code = try QRCode(link)
        var drawn: [[Bool]] = Array(repeating: Array(repeating: false, count: code.side), count: code.side)
        for bar in code.path.split(separator: "z") {
            let match = try #require(try #/M(\d+) (\d+)h(\d+)v1h-(\d+)/#.wholeMatch(in: bar))
            let (x, y, length) = (try #require(Int(match.1)), try #require(Int(match.2)), try #require(Int(match.3)))
            #expect(match.3 == match.4, "the bar is closed")
            for column in x..<x + length {
                #expect(!drawn[y][column])
                drawn[y][column] = true
            }
        }
        for row in 0..<code.side {
            for column in 0..<code.side {
                let (y, x) = (row - QRCode.quietZone, column - QRCode.quietZone)
                let isInside = (0..<code.size).contains(y) && (0..<code.size).contains(x)
                #expect(drawn[row][column] == (isInside && code.isDark(row: y, column: x)))
            }
        }
    }

    @Test func `a link too long for a card is refused with what to do`() {
        let long = String(repeating: "ệ", count: 138)
        #expect(throws: QRCodeFault.tooLong(bytes: 414, .link)) { try QRCode(long) }
        #expect(QRCodeFault.tooLong(bytes: 414, .link).description.contains("--origin"))
        #expect(throws: QRCodeFault.nothing) { try QRCode("") }
    }
}
