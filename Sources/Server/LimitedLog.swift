internal import Dispatch
internal import Foundation
internal import Logging

/// Lines that strangers can cause, such as the library's about broken frames: some at once, then one a second; the next one says how many were not written.
/// Any thread.
final class LimitedLog: @unchecked Sendable {
    private static let atOnce = 20.0
    private static let perSecond = 1.0

    private let log: Logger
    private let lock = NSLock()
    private var room = atOnce
    private var at = DispatchTime.now()
    private var unwritten = 0

    init(_ log: Logger) { self.log = log }

    func warn(_ line: String) {
        lock.lock()
        defer { lock.unlock() }
        let now = DispatchTime.now()
        room = min(Self.atOnce, room + Double(now.uptimeNanoseconds - at.uptimeNanoseconds) / 1e9 * Self.perSecond)
        at = now
        guard room >= 1 else {
            unwritten += 1
            return
        }
        room -= 1
        log.warning("\(line)", metadata: unwritten > 0 ? ["unwritten": "\(unwritten)"] : [:])
        unwritten = 0
    }
}
