internal import Gateway

/// What the service manager is told of the readiness that `/readyz` shows: ready as soon as that is 200, and every later change as a status.
///
/// A server that cannot become ready (a full disk, one conference of several that may not be served) is nevertheless there for those whom it can serve. So it is
/// called ready after a while all the same, or the manager would take it for one that does not start, and end it.
struct ReadinessReport {
    /// Well below the 90 s that systemd gives a start.
    private static let patience = Duration.seconds(20)

    private let notify: NotifySocket
    private let begun = ContinuousClock.now
    private var isToldReady = false
    private var told: ConferenceGateway.Readiness?

    init(to notify: NotifySocket) { self.notify = notify }

    mutating func look(at readiness: ConferenceGateway.Readiness) {
        if readiness != told {
            told = readiness
            notify.tell("STATUS=\(readiness.rawValue)")
        }
        guard !isToldReady, readiness == .ready || ContinuousClock.now - begun >= Self.patience else { return }
        isToldReady = true
        notify.tellReady()
    }
}
