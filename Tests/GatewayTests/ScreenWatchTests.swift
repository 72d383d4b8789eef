import Access
import Conference
import StrictJSON
import Testing
import Wire

@testable import Gateway
@testable import Views

/// Whether what a screen tells of its picture is what the state wants there, and how soon anybody hears that it is not.
struct ScreenWatchTests {
    private let screen = ConnectionID(1)
    private let board = PictureTexts(["Bằng khen của Thủ tướng Chính phủ"], names: ["Ông A", "Bà B", "Ông C"])

    private func shown(_ texts: [String]?, of seq: Int = 7, names: Range<Int>? = nil, isVisible: Bool = true) throws -> ShownFrame {
        let digest = texts.map { Digest.hex(Digest.sha256(Array($0.map { $0 + "\n" }.joined().utf8))) }
        let frame: JSON = .members(
            ("t", "shows"), ("of", .number(seq)), ("lang", "vi"), ("from", names.map { .number($0.lowerBound) }),
            ("to", names.map { .number($0.upperBound) }), ("texts", digest.map(JSON.string)), ("size", [.number(1920), .number(1080)]),
            ("visible", .bool(isVisible)))
        guard case .shows(let shown) = try ClientFrame.read(JSONWriter.write(frame)) else { throw NoShownFrame() }
        return shown
    }

    private struct NoShownFrame: Error {}

    private func verdicts(_ watch: inout ScreenWatch, at times: [Milliseconds]) -> [ScreenWatch.Verdict?] {
        times.map { now in
            _ = watch.judge(at: now) { _, _ in board }
            return watch.verdict(of: screen)
        }
    }

    @Test func `a page of the list under its heading is right, whichever page it is`() throws {
        for (names, texts) in [(0..<2, ["Ông A", "Bà B"]), (2..<3, ["Ông C"]), (0..<3, ["Ông A", "Bà B", "Ông C"])] {
            var watch = ScreenWatch()
            watch.told(try shown(board.head + texts, names: names), by: screen)
            #expect(verdicts(&watch, at: [0]) == [.right])
        }
    }

    @Test func `a name too few, another, two changed about or none at all is wrong after six tenths of a second, and no sooner`() throws {
        for (names, texts) in [
            (0..<2, ["Ông A"]), (0..<2, ["Ông A", "Bà X"]), (0..<2, ["Bà B", "Ông A"]), (0..<0, []), (2..<4, ["Ông C"]), (1..<2, ["Ông A"]),
        ] {
            var watch = ScreenWatch()
            watch.told(try shown(board.head + texts, names: names), by: screen)
            #expect(verdicts(&watch, at: [0, 550, 600]) == [nil, nil, .wrong], "\(names) \(texts)")
        }
    }

    @Test func `a picture that is mended is right at once, and one that was wrong for a frame was never told`() throws {
        var watch = ScreenWatch()
        watch.told(try shown(["…"], names: nil), by: screen)
        #expect(verdicts(&watch, at: [0, 400]) == [nil, nil])
        watch.told(try shown(board.head + ["Ông A"], names: 0..<1), by: screen)
        #expect(verdicts(&watch, at: [450, 1_100]) == [.right, .right])
        watch.told(try shown(board.head, names: nil), by: screen)
        #expect(verdicts(&watch, at: [1_200, 1_800]) == [.right, .wrong])
        watch.told(try shown(board.head + ["Ông C"], names: 2..<3), by: screen)
        #expect(verdicts(&watch, at: [1_850]) == [.right])
    }

    @Test func `a picture that is not painted anew within a second and a half is late, and until then what it was`() throws {
        var watch = ScreenWatch()
        watch.told(try shown(board.head + ["Ông A"], names: 0..<1), by: screen)
        #expect(verdicts(&watch, at: [100]) == [.right])
        watch.advanced(to: 8, at: 1_000)
        #expect(verdicts(&watch, at: [1_050, 2_450, 2_500]) == [.right, .right, .late])
        watch.told(try shown(board.head + ["Ông A"], of: 8, names: 0..<1), by: screen)
        #expect(verdicts(&watch, at: [2_600]) == [.right])
    }

    @Test func `a window that is minimised is told, and a page that cannot hash is only held to its time`() throws {
        var watch = ScreenWatch()
        watch.told(try shown(board.head, isVisible: false), by: screen)
        #expect(verdicts(&watch, at: [0]) == [.hidden])
        watch.told(try shown(nil), by: screen)
        #expect(verdicts(&watch, at: [50, 5_000]) == [.right, .right])
        watch.left(screen)
        #expect(watch.verdict(of: screen) == nil)
    }
}
