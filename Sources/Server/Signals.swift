internal import Foundation
public import Logging

/// What the operating system says to the server: end (SIGTERM, SIGINT), or read the certificate again (SIGHUP).
///
/// Made as the first thing in the program: the signals are blocked before there is a second thread, so that every thread inherits it and none is lost or
/// kills; one thread waits for them. Handlers would run in the middle of anything, and dispatch sources lose what comes before they are resumed.
public final class Signals: @unchecked Sendable {
    private let lock = NSLock()
    private var serving: (stop: @Sendable () -> Void, renew: @Sendable () -> Void)?
    private var renewsLater = false

    /// Before there is a second thread.
    public init() {
        // A write to a closed pipe, to a terminal of which the server is not the foreground, and past the largest allowed file: each is an error where it
        // happens, and no reason to end or to be stopped.
        for number in [SIGPIPE, SIGTTOU, SIGXFSZ] { signal(number, SIG_IGN) }
        var taken = Self.taken
        pthread_sigmask(SIG_BLOCK, &taken, nil)
    }

    private static var taken: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, number) }
        return set
    }

    /// Once. What came since `init` is taken now. `flush` gives what was said `StopBounds.flushSeconds` to be written.
    public func listen(log: Logger, flush: @escaping @Sendable () -> Void) {
        Thread.detachNewThread { [self] in
            var (taken, number) = (Self.taken, Int32(0))
            while sigwait(&taken, &number) == 0 {
                if number == SIGHUP { renew() } else { end(log, flush) }
            }
        }
    }

    /// From here on `stop` ends the server, and within `StopBounds.stopSeconds` the process is over in any case. What came before has not been lost: a
    /// server that was still starting has ended at once.
    func serve(stop: @escaping @Sendable () -> Void, renew: @escaping @Sendable () -> Void) {
        lock.withLock { serving = (stop, renew) }
        if lock.withLock({ renewsLater }) { renew() }
    }

    private func renew() {
        let renew = lock.withLock {
            renewsLater = serving == nil
            return serving?.renew
        }
        renew?()
    }

    /// Whoever is told twice to end is ending already: this is the thread's last work.
    private func end(_ log: Logger, _ flush: () -> Void) -> Never {
        if let serving = lock.withLock({ serving }) {
            serving.stop()
            Thread.sleep(forTimeInterval: StopBounds.stopSeconds - StopBounds.flushSeconds)
            log.warning("the end does not wait for what hangs; everything that was accepted is on disk")
        } else {
            log.info("stopped before anybody was served")
        }
        flush()
        // Without what a program does at its end otherwise: another thread may be in the middle of anything. To the journals it is a `kill -9`.
        _exit(0)
    }
}
