internal import Foundation

/// Lines for a descriptor that may be anything: a file on a full disk, a pipe that nobody reads, a terminal that was closed. Whoever writes a line leaves
/// it in a buffer and never waits; a thread of its own writes it. What cannot be written is dropped and counted, and as soon as something can be written
/// again one line says how many are missing.
///
/// `FileHandle` is no way: its `write` ends the process at the first error. Nor is a descriptor that does not block: the flag would be everybody's who
/// shares it, the shell's too. Any thread.
public final class LineWriter: @unchecked Sendable {
    /// Bytes that may wait: some thousand lines, which is what a reader misses who stops for an hour on an everyday conference.
    public static let bufferBytes = 262_144
    /// Milliseconds until a descriptor is asked again that somebody else made non-blocking and that takes nothing now.
    private static let pollMilliseconds: Int32 = 1_000

    private struct Line {
        let bytes: [UInt8]
        /// Lines that would stand directly before this one.
        let lostBefore: Int
    }

    private let descriptor: Int32
    private let capacity: Int
    private let lost: @Sendable (Int) -> String
    private let condition = NSCondition()
    private var waiting: [Line] = []
    /// Of what waits and of what is being written.
    private var heldBytes = 0
    /// Dropped since the last line that found room.
    private var droppedLast = 0
    private var lostTotal = 0
    /// Whether the last line that was written ends in its middle. The writing thread's own.
    private var isCut = false

    /// Lives as long as the program. `lost` makes the line that stands for so many others.
    public init(to descriptor: Int32, capacity: Int = bufferBytes, lost: @escaping @Sendable (Int) -> String) {
        self.descriptor = descriptor
        self.capacity = capacity
        self.lost = lost
        Thread.detachNewThread { [self] in writeAll() }
    }

    /// Standard streams that were closed before the start lead nowhere from here on, instead of into the next file or socket that is opened.
    public static func openStandardStreams() {
        var descriptor: Int32
        repeat { descriptor = open("/dev/null", O_RDWR) } while (STDIN_FILENO...STDERR_FILENO).contains(descriptor)
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    /// Lines that nobody will ever read here: there was no room for them, or they could not be written.
    public var lostLines: Int { condition.withLock { lostTotal } }

    public func write(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        condition.withLock {
            if heldBytes + bytes.count <= capacity {
                waiting.append(Line(bytes: bytes, lostBefore: droppedLast))
                heldBytes += bytes.count
                droppedLast = 0
            } else {
                droppedLast += 1
                lostTotal += 1
            }
            condition.broadcast()
        }
    }

    /// Waits until everything is written, at most so many seconds.
    public func flush(within seconds: Double) {
        let end = Date(timeIntervalSinceNow: seconds)
        condition.withLock {
            while heldBytes > 0, condition.wait(until: end) {}
        }
    }

    // MARK: The writing thread

    private func writeAll() {
        var missing = 0
        while true {
            for line in next() {
                missing += line.lostBefore
                if missing > 0, put(Array((lost(missing) + "\n").utf8)) { missing = 0 }
                // What did not take that one sentence takes no other.
                let isWritten = missing == 0 && put(line.bytes)
                if !isWritten, !line.bytes.isEmpty { missing += 1 }
                release(line, isWritten: isWritten)
            }
        }
    }

    /// Waits until there is something to say.
    private func next() -> [Line] {
        condition.withLock {
            while waiting.isEmpty, droppedLast == 0 { condition.wait() }
            defer { waiting = [] }
            guard waiting.isEmpty else { return waiting }
            defer { droppedLast = 0 }
            return [Line(bytes: [], lostBefore: droppedLast)]
        }
    }

    private func release(_ line: Line, isWritten: Bool) {
        condition.withLock {
            heldBytes -= line.bytes.count
            if !isWritten, !line.bytes.isEmpty { lostTotal += 1 }
            condition.broadcast()
        }
    }

    /// Whether all of it could be written, be it late. What follows half a line begins a line of its own.
    private func put(_ line: [UInt8]) -> Bool {
        let newline = UInt8(ascii: "\n")
        let bytes = isCut && !line.isEmpty ? [newline] + line : line
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                written += count
            } else if count < 0, errno == EAGAIN {
                var asked = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&asked, 1, Self.pollMilliseconds)
            } else if count == 0 || errno != EINTR {
                isCut = written > 0 ? bytes[written - 1] != newline : isCut
                return false
            }
        }
        if !bytes.isEmpty { isCut = false }
        return true
    }
}
