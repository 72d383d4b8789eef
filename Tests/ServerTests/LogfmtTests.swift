import Foundation
import Logging
import Testing

@testable import Server

/// What a line of the log looks like, to eyes, to tools and to a terminal.
struct LogfmtTests {
    private func line(_ message: String, _ metadata: Logger.Metadata = [:]) -> String {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let writer = LineWriter(to: ends[1], lost: LogfmtHandler.lost)
        Logger(label: "diemcau") { _ in LogfmtHandler(writer) }.info("\(message)", metadata: metadata)
        writer.flush(within: 10)
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(ends[0], &bytes, bytes.count)
        close(ends[0])
        return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }

    @Test func `a line begins with day, time and zone as ISO 8601 has them`() throws {
        let text = try #require(line("mở cửa").firstMatch(of: /^time=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z level=info msg="mở cửa"\n$/))
        let told = try Date(String(text.1) + "Z", strategy: .iso8601)
        #expect(abs(told.timeIntervalSinceNow) < 60)
    }

    @Test func `what somebody was called orders no terminal about and begins no line`() {
        let text = line("lạ", ["who": "\u{1b}]0;x\u{7}\u{9b}31m\u{85}a\nb", "zone": "Lào Cai"])
        #expect(text.hasSuffix(#" who=" ]0;x  31m a\nb" zone="Lào Cai""# + "\n"))
        #expect(text.unicodeScalars.filter { $0.properties.generalCategory == .control } == ["\n"])
    }
}
