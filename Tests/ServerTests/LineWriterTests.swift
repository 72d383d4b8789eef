import Foundation
import Testing

@testable import Server

/// The log's writer against descriptors that take nothing.
struct LineWriterTests {
    private static func pipe() -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        #expect(Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    private static func fill(_ descriptor: Int32) {
        let flags = fcntl(descriptor, F_GETFL)
        _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
        let blanks = [UInt8](repeating: UInt8(ascii: "\n"), count: 65_536)
        while write(descriptor, blanks, blanks.count) > 0 {}
        while write(descriptor, blanks, 1) > 0 {}
        _ = fcntl(descriptor, F_SETFL, flags)
    }

    /// Everything up to and with the line `last`, without the blanks that filled the pipe.
    private static func lines(_ descriptor: Int32, through last: String) -> [String] {
        var (text, piece) = (Data(), [UInt8](repeating: 0, count: 65_536))
        while !String(decoding: text, as: UTF8.self).hasSuffix(last + "\n") {
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else { break }
            text += piece[..<count]
        }
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test(.timeLimit(.minutes(1))) func `lines that a stuck reader leaves no room for are counted, and told of where they are missing`() {
        let ends = Self.pipe()
        Self.fill(ends.writing)
        let writer = LineWriter(to: ends.writing, capacity: 40) { "\($0) missing" }
        for number in 1...9 { writer.write("dòng \(number)") }
        #expect(writer.lostLines == 4, "a line has 8 bytes: five of them fit into 40")
        writer.flush(within: 0.05)
        var blanks = [UInt8](repeating: 0, count: 65_536)
        _ = read(ends.reading, &blanks, blanks.count)
        writer.flush(within: 10)
        writer.write("mười")
        #expect(
            Self.lines(ends.reading, through: "mười") == ["dòng 1", "dòng 2", "dòng 3", "dòng 4", "dòng 5", "4 missing", "mười"])
        #expect(writer.lostLines == 4)
    }

    @Test(.timeLimit(.minutes(1))) func `lines that cannot be written are counted, and told of by the next that can`() throws {
        signal(SIGPIPE, SIG_IGN)
        let ends = Self.pipe()
        let place = dup(ends.writing)
        let writer = LineWriter(to: place, capacity: 4_096) { "\($0) missing" }
        close(ends.reading)
        for number in 1...3 { writer.write("dòng \(number)") }
        writer.flush(within: 10)
        #expect(writer.lostLines == 3)
        let others = Self.pipe()
        dup2(others.writing, place)
        writer.write("bốn")
        #expect(Self.lines(others.reading, through: "bốn") == ["3 missing", "bốn"])
        #expect(writer.lostLines == 3)
    }

    @Test(.timeLimit(.minutes(1))) func `a descriptor that somebody made non-blocking loses no line`() {
        let ends = Self.pipe()
        Self.fill(ends.writing)
        _ = fcntl(ends.writing, F_SETFL, fcntl(ends.writing, F_GETFL) | O_NONBLOCK)
        let writer = LineWriter(to: ends.writing) { "\($0) missing" }
        writer.write("một")
        writer.write("hai")
        #expect(Self.lines(ends.reading, through: "hai") == ["một", "hai"])
        #expect(writer.lostLines == 0)
    }

    @Test(.timeLimit(.minutes(1))) func `flushing does not wait for a reader that is not there`() {
        let ends = Self.pipe()
        Self.fill(ends.writing)
        let writer = LineWriter(to: ends.writing) { "\($0) missing" }
        writer.write("một")
        let begun = ContinuousClock.now
        writer.flush(within: 0.05)
        #expect(ContinuousClock.now - begun < .seconds(5))
        #expect(Self.lines(ends.reading, through: "một") == ["một"])
    }
}
