import CLibWebSockets

/// The libev loop that libwebsockets shares with the tick, the wake-up and the listener.
///
/// The loop is ours and lent to the library ("foreign"): with its own it takes SIGINT, allows one server a process and cannot be left from outside.
final class EventLoop {
    let pointer: OpaquePointer
    private let ticker = UnsafeMutablePointer<ev_timer>.allocate(capacity: 1)
    private let waker = UnsafeMutablePointer<ev_async>.allocate(capacity: 1)
    /// Called on the service thread; set before `run`.
    var onTick: () -> Void = {}
    var onWake: () -> Void = {}

    init?(tickSeconds: Double) {
        guard let loop = ev_loop_new(UInt32(EVBACKEND_EPOLL | EVFLAG_NOENV)) else { return nil }
        pointer = loop
        let myself = Unmanaged.passUnretained(self).toOpaque()
        loop_start_timer(
            loop, ticker, { _, watcher, _ in Unmanaged<EventLoop>.fromOpaque(watcher!.pointee.data).takeUnretainedValue().onTick() },
            tickSeconds,
            myself)
        loop_start_async(
            loop, waker, { _, watcher, _ in Unmanaged<EventLoop>.fromOpaque(watcher!.pointee.data).takeUnretainedValue().onWake() }, myself)
    }

    deinit {
        ev_timer_stop(pointer, ticker)
        ev_async_stop(pointer, waker)
        ev_loop_destroy(pointer)
        ticker.deallocate()
        waker.deallocate()
    }

    /// Blocks until `leave`.
    func run() {
        ev_run(pointer, 0)
    }

    /// Service thread only.
    func leave() {
        ev_break(pointer, Int32(EVBREAK_ALL))
    }

    /// The one call that any thread may make, as long as the loop lives.
    func wake() {
        ev_async_send(pointer, waker)
    }

    /// Seconds of a clock that nobody sets.
    static func now() -> Double {
        Double(lws_now_usecs()) / 1_000_000
    }
}
