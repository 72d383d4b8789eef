internal import Conference
internal import Dispatch
internal import Foundation
internal import Gateway
internal import Records
internal import StrictJSON
internal import Synchronization
internal import WebSocketServer
internal import Wire

/// Papers for the staff's page, written on a thread of their own that yields to all others: a country's registers take a second, and no command waits for them.
final class PaperWriter: Sendable {
    /// Requests that may wait: the operators of one conference press together at most. Each holds a state of the conference.
    private static let mostWaiting = 8

    /// Where each conference has its journal.
    private let journals: [String: URL]
    private let fingerprint: String?
    private let queue = DispatchQueue(label: "papers", qos: .utility)
    private let waiting = Mutex(0)

    /// `fingerprint`: of the key that signs the record.
    init(journals: [String: URL], fingerprint: String?) {
        self.journals = journals
        self.fingerprint = fingerprint
    }

    /// `done` gets `{writtenAt, files: [{name, title, text}]}`, on the writer's thread.
    func write(_ papers: DayPapers, of conference: String, _ state: ConferenceState, done: @escaping @Sendable (HTTPResponse) -> Void) {
        let isTaken = waiting.withLock { count in
            guard count < Self.mostWaiting else { return false }
            count += 1
            return true
        }
        guard isTaken, let journal = journals[conference] else { return done(Self.busy) }
        queue.async { [self] in
            defer { waiting.withLock { $0 -= 1 } }
            let now = Date()
            guard let files = files(papers, of: state, journal, at: now) else { return done(Self.busy) }
            let rows = files.map { file -> JSON in
                ["name": .string(file.name), "title": .string(file.title), "text": .string(String(decoding: file.bytes, as: UTF8.self))]
            }
            let body: JSON = ["writtenAt": .int(now.milliseconds), "files": .array(rows)]
            done(HTTPResponse(status: 200, body: JSONWriter.write(body)))
        }
    }

    /// Nil where the journal cannot be read now.
    private func files(_ papers: DayPapers, of state: ConferenceState, _ journal: URL, at now: Date) -> [DayFile]? {
        switch papers {
        case .day: printed(PrintedDay(of: state))
        case .rest:
            switch state.lifecycle.state {
            case .preparing, .live, .paused: printed(PrintedDay(restOf: state, at: now.milliseconds))
            case .ended, .sealed: []
            }
        case .held: (try? HeldHistory.read(folder: journal, state, at: now))?.map { DayFiles.all(of: $0.day) } ?? nil
        }
    }

    private func printed(_ day: PrintedDay) -> [DayFile] {
        var day = day
        day.fingerprint = fingerprint
        return PaperSet.papers(of: day).map(\.file)
    }

    private static let busy: HTTPResponse = {
        let outcome = ResultFrame.Outcome.refused(
            .busy, reason: "journal.busy", args: [], retry: .after(milliseconds: 1_000), override: nil)
        return HTTPResponse(status: 503, body: ResultFrame(id: nil, outcome).encode())
    }()
}
