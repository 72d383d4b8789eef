/// What an operator's monitor reads at `/metrics`, in the Prometheus text format (version 0.0.4).
struct Metrics {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    var connections = 0
    var messagesIn = 0
    var framesOut = 0
    var bytesOut = 0
    var fellBehind = 0
    var positions = 0
    var batches = 0

    var text: String {
        line("connections", "gauge", "WebSocket connections that are open", connections)
            + line("messages_in_total", "counter", "messages received", messagesIn)
            + line("frames_out_total", "counter", "frames sent, each reader counted", framesOut)
            + line("bytes_out_total", "counter", "bytes of those frames, without headers", bytesOut)
            + line("readers_fell_behind_total", "counter", "times that a reader did not keep up", fellBehind)
            + line("positions_total", "counter", "positions given to the journals since the start", positions)
            + line("batches_total", "counter", "transactions that they were written in", batches)
    }

    private func line(_ name: String, _ kind: String, _ help: String, _ value: Int) -> String {
        "# HELP diemcau_\(name) \(help)\n# TYPE diemcau_\(name) \(kind)\ndiemcau_\(name) \(value)\n"
    }
}
