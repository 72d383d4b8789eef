internal import CLibPQ
internal import Glibc

/// What wakes a thread that waits for the database: it can be waited for together with a socket, and woken from any thread.
final class WakeUp: Sendable {
    let descriptor: Int32

    init() {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
        precondition(descriptor >= 0, "the system has no descriptor to give")
    }

    deinit { close(descriptor) }

    /// It stays awake until `settle`.
    func wake() { _ = eventfd_write(descriptor, 1) }

    /// Waits for nothing else.
    func wait(until deadline: Int64) {
        var own = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while own.revents == 0, MonotonicClock.now < deadline { poll(&own, 1, Int32(clamping: deadline - MonotonicClock.now)) }
    }

    /// From now on it waits again.
    func settle() {
        var count: eventfd_t = 0
        _ = eventfd_read(descriptor, &count)
    }
}
