internal import Dispatch
internal import Foundation
internal import Logging

/// Lines that strangers can cause, such as the library's about broken frames: some at once, then one in a while; the next one says how many were not written.
/// Any thread.
final class LimitedLog: @unchecked Sendable {
    private let atOnce: Double
    private let perSecond: Double
    private let log: Logger
    private let lock = NSLock()
    private var room: Double
    private var at = DispatchTime.now()
    private var unwritten = 0

    init(_ log: Logger, atOnce: Double = 20, perSecond: Double = 1) {
        self.log = log
        self.atOnce = atOnce
        self.perSecond = perSecond
        room = atOnce
    }

    func warn(_ line: String) {
        lock.lock()
        defer { lock.unlock() }
        let now = DispatchTime.now()
        room = min(atOnce, room + Double(now.uptimeNanoseconds - at.uptimeNanoseconds) / 1e9 * perSecond)
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
