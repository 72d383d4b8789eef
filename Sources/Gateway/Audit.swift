internal import Conference

/// Who was refused what: a line each for the operator's log, and counts for the monitor.
///
/// A dozen cards of yesterday are news, a flood of guesses is to fill no disk: beyond a dozen at once and one a second lines are only counted, and the
/// next one says how many were. No line ever holds a token or a message's text.
final class Audit {
    private var lines: TokenBucket
    private var unwritten = 0
    /// Hellos by reason.
    private(set) var hellos: [String: Int] = [:]
    /// Commands by error code.
    private(set) var commands: [String: Int] = [:]

    init(at now: Milliseconds) { lines = TokenBucket(perSecond: 1, burst: 12, at: now) }

    func countHello(_ reason: String) { hellos[reason, default: 0] += 1 }

    func countCommand(_ err: String) { commands[err, default: 0] += 1 }

    /// The line, if there is room for one.
    func line(_ text: String, conference: String, _ fields: [String: String], at now: Milliseconds) -> LogLine? {
        guard lines.take(at: now) == nil else {
            unwritten += 1
            return nil
        }
        defer { unwritten = 0 }
        let more = unwritten > 0 ? ["unwritten": String(unwritten)] : [:]
        return LogLine(level: .warning, conference: conference, text: text, fields: fields.merging(more) { own, _ in own })
    }
}
