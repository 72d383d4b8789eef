internal import Glibc
public import Logging

/// One line an event, as `name=value` pairs (logfmt): time, level, what happened, then who and whence in the order of their names. Made for
/// eyes and for `grep`; journald and every collector of logs take it apart.
public struct LogfmtHandler: LogHandler {
    public var logLevel = Logger.Level.info
    public var metadata = Logger.Metadata()
    private let lines: LineWriter

    public init(_ lines: LineWriter) { self.lines = lines }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { _, own in own }
        lines.write(Self.line(event.level, "\(event.message)", fields.map { ($0.key, "\($0.value)") }.sorted { $0.0 < $1.0 }))
    }

    /// What a writer of this log says in the place of lines that it had to drop.
    public static func lost(_ count: Int) -> String {
        line(.warning, "lines of the log were lost: nobody took them", [("lines", "\(count)")])
    }

    private static func line(_ level: Logger.Level, _ message: String, _ fields: [(name: String, value: String)]) -> String {
        fields.reduce("time=\(now) level=\(level.rawValue) msg=\(value(message))") { $0 + " \($1.name)=\(value($1.value))" }
    }

    /// The machine's time as ISO 8601 has it, in UTC: a day of another zone reads the same, and lines sort by it.
    private static var now: String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        var parts = tm()
        gmtime_r(&time.tv_sec, &parts)
        let date = "\(parts.tm_year + 1_900)-\(padded(parts.tm_mon + 1, 2))-\(padded(parts.tm_mday, 2))"
        let clock = "\(padded(parts.tm_hour, 2)):\(padded(parts.tm_min, 2)):\(padded(parts.tm_sec, 2))"
        return "\(date)T\(clock).\(padded(Int32(time.tv_nsec / 1_000_000), 3))Z"
    }

    private static func padded(_ number: Int32, _ width: Int) -> String {
        let figures = String(number)
        return String(repeating: "0", count: max(0, width - figures.count)) + figures
    }

    /// As it is where nothing in it parts pairs or lines, else in quotes; a value begins no line and no pair of its own, and tells a terminal nothing.
    private static func value(_ text: String) -> String {
        if !text.isEmpty, text.unicodeScalars.allSatisfy({ $0 != " " && $0 != "\"" && $0 != "=" && !isControl($0) }) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where isControl(scalar): quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// C0, DEL and C1: terminals take orders from all of them.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }
}
