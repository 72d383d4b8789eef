internal import Logging

/// What the log says when a page's WebSocket arrives without its `Upgrade`: something between page and server does not pass it on, every page waits for
/// ever, and whoever runs the proxy sees nothing but requests that were answered. Any thread.
final class ProxyAdvice: Sendable {
    private let limited: LimitedLog

    /// Once, and again every ten minutes for as long as it lasts: every page asks every few seconds.
    init(_ log: Logger) { limited = LimitedLog(log, atOnce: 1, perSecond: 1.0 / 600) }

    func tell() {
        limited.warn(
            "a page's WebSocket came without its Upgrade, so no page gets in: let the proxy in front of this server pass it on; in nginx "
                + "`proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and `proxy_set_header Connection \"upgrade\"` (README, On the day)"
        )
    }

    /// libwebsockets' own words for a handshake with `Upgrade` and without `Connection: upgrade`; it hangs up by itself.
    static func isMeant(by line: String) -> Bool { line.contains("malformed or absent conn hdr") }
}
