/// Figures as a monitor reads them: the Prometheus text format, version 0.0.4.
struct Exposition {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    enum Kind: String {
        case gauge, counter
    }

    private(set) var text = ""

    /// One family; each sample with its labels and its value.
    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [(labels: [(String, String)], value: Double)]) {
        head(name, kind.rawValue, help)
        for sample in samples { line(name, sample.labels, sample.value) }
    }

    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Int) { add(name, kind, help, [([], Double(value))]) }

    mutating func add(_ name: String, _ help: String, _ histogram: Histogram) {
        head(name, "histogram", help)
        for (bound, count) in zip(histogram.bounds, histogram.counts) {
            line(name + "_bucket", [("le", Self.number(bound))], Double(count))
        }
        line(name + "_bucket", [("le", "+Inf")], Double(histogram.count))
        line(name + "_sum", [], histogram.sum)
        line(name + "_count", [], Double(histogram.count))
        add(name + "_longest", .gauge, "the longest of these since the start", [([], histogram.longest)])
    }

    private mutating func head(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP diemcau_\(name) \(help)\n# TYPE diemcau_\(name) \(kind)\n"
    }

    private mutating func line(_ name: String, _ labels: [(String, String)], _ value: Double) {
        let written = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
        text += "diemcau_\(name)\(written.isEmpty ? "" : "{\(written)}") \(Self.number(value))\n"
    }

    private static func escaped(_ value: String) -> String {
        value.map { $0 == "\\" ? "\\\\" : $0 == "\"" ? "\\\"" : $0 == "\n" ? "\\n" : String($0) }.joined()
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
