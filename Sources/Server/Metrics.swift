internal import Foundation
internal import Gateway

/// What an operator's monitor reads at `/metrics`: what the driver counts, and what the gateway and the sockets say of themselves.
struct Metrics {
    var connections = 0
    var messagesIn = 0
    var framesOut = 0
    var bytesOut = 0
    var backpressured = 0
    var positions = 0
    var batches = 0
    /// From giving a batch to the journal to hearing that it is on disk; an fsync takes half a millisecond to some ten.
    var commits = Histogram(bounds: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5])
    /// By how much a tick came late: for so long nobody was heard or told anything.
    var loopLag = Histogram(bounds: [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2])

    /// What the sockets say of themselves.
    struct Sockets {
        let open: Int
        let behind: Int
        let slowReadersClosed: Int
    }

    func text(_ figures: Figures, _ sockets: Sockets, _ readiness: ConferenceGateway.Readiness, linesLost: Int) -> String {
        var page = Exposition()
        traffic(&page, sockets)
        conferences(&page, figures.conferences)
        page.add(
            "withheld", .gauge, "conferences that are not served, by what was lost",
            figures.withheld.map { ([("conference", $0.conference), ("reason", $0.reason)], 1) })
        refusals(&page, figures)
        page.add("ready", .gauge, "1 when new guests may be sent here", readiness == .ready ? 1 : 0)
        page.add("commit_seconds", "time that a batch took to be on disk", commits)
        page.add("loop_lag_seconds", "delay of the service thread", loopLag)
        page.add("log_lines_dropped_total", .counter, "lines of the log that found no room or could not be written", linesLost)
        page.add("resident_memory_bytes", .gauge, "memory that the process holds", Self.residentBytes())
        return page.text
    }

    private func traffic(_ page: inout Exposition, _ sockets: Sockets) {
        page.add("connections", .gauge, "WebSocket connections that are open", connections)
        page.add("sockets", .gauge, "sockets of any kind", sockets.open)
        page.add("messages_in_total", .counter, "messages received", messagesIn)
        page.add("frames_out_total", .counter, "frames sent, each reader counted", framesOut)
        page.add("bytes_out_total", .counter, "bytes of those frames, without headers", bytesOut)
        page.add("readers_behind", .gauge, "readers that do not keep up now", sockets.behind)
        page.add("readers_fell_behind_total", .counter, "times that a reader did not keep up", backpressured)
        page.add("readers_closed_slow_total", .counter, "readers that were let go because they did not read", sockets.slowReadersClosed)
        page.add("positions_total", .counter, "positions given to the journals since the start", positions)
        page.add("batches_total", .counter, "transactions that they were written in", batches)
    }

    private func conferences(_ page: inout Exposition, _ all: [Figures.OfConference]) {
        func each(_ value: (Figures.OfConference) -> Int) -> [(labels: [(String, String)], value: Double)] {
            all.map { ([("conference", $0.id)], Double(value($0))) }
        }
        page.add("head", .gauge, "the last durable position", each(\.head))
        page.add("read_only", .gauge, "1 while the journal takes nothing", each { $0.isWritable ? 0 : 1 })
        page.add("commands_waiting", .gauge, "commands that wait for their turn", each(\.waiting))
        page.add("sessions_behind", .gauge, "joined sockets that get the newest state only when they catch up", each(\.behind))
        page.add(
            "oldest_unacknowledged_seconds", .gauge, "for how long the oldest command has waited for the disk",
            all.map { ([("conference", $0.id)], Double($0.oldestUnacknowledged) / 1_000) })
        page.add(
            "sessions", .gauge, "joined sockets by role",
            all.flatMap { one in one.sessions.map { ([("conference", one.id), ("role", $0.role)], Double($0.count)) } })
        page.add(
            "journal_faults_total", .counter, "commits that failed, by kind",
            all.flatMap { one in one.faults.map { ([("conference", one.id), ("kind", $0.kind)], Double($0.count)) } })
    }

    private func refusals(_ page: inout Exposition, _ figures: Figures) {
        page.add("callers", .gauge, "sockets that have not said hello", figures.pending)
        page.add(
            "hellos_refused_total", .counter, "hellos and tokens that were refused, by reason",
            figures.refusedHellos.map { ([("reason", $0.reason)], Double($0.count)) })
        page.add(
            "commands_refused_total", .counter, "commands that were refused, by error",
            figures.refusedCommands.map { ([("err", $0.err)], Double($0.count)) })
    }

    /// Field 2 of proc_pid_statm(5), in pages; 0 where there is no /proc.
    private static func residentBytes() -> Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
    }
}
