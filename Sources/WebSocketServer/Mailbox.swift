import Foundation

/// Work that other threads leave for the service thread.
///
/// One lock guards the work and whether there is still a loop to wake: after `close` nobody touches the loop, which may then be destroyed.
final class Mailbox: @unchecked Sendable {
    private let lock = NSLock()
    private var work: [@Sendable () -> Void] = []
    private var loop: EventLoop?

    init(loop: EventLoop) {
        self.loop = loop
        loop.onWake = { [unowned self] in run() }
    }

    /// Any thread. Work that comes after `close` is dropped: the server is empty.
    func post(_ work: @escaping @Sendable () -> Void) {
        lock.lock()
        defer { lock.unlock() }
        guard let loop else { return }
        self.work.append(work)
        if self.work.count == 1 { loop.wake() }
    }

    /// Service thread: does everything left so far, in the order it was left.
    private func run() { for work in collect() { work() } }

    private func collect() -> [@Sendable () -> Void] {
        lock.lock()
        defer { lock.unlock() }
        let collected = work
        work = []
        return collected
    }

    func close() {
        lock.lock()
        defer { lock.unlock() }
        loop = nil
        work = []
    }
}
