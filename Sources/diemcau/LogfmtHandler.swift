import Foundation
import Logging

/// One line an event on standard error, as `name=value` pairs (logfmt): time, level, what happened, then who and whence in the order of their names. Made for
/// eyes and for `grep`; journald and every collector of logs take it apart.
struct LogfmtHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata = Logger.Metadata()

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { _, own in own }
        var line = "time=\(Date().formatted(.iso8601.time(includingFractionalSeconds: true))) level=\(event.level.rawValue)"
        line += " msg=\(Self.value("\(event.message)"))"
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { line += " \(name)=\(Self.value("\(value)"))" }
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// As it is where nothing in it parts pairs or lines, else in quotes; a value begins no line and no pair of its own.
    private static func value(_ text: String) -> String {
        if !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\"" && $0 != "=" && $0.value != 0x7f }) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f: quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
