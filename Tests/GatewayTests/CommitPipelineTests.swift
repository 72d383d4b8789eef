import Access
import Conference
import Fixtures
import Journal
import StrictJSON
import Testing
import Views
import Wire

@testable import Gateway

/// The pipeline by itself: what happens to it, and what it then wants.
@Suite struct CommitPipelineTests {
    private typealias Action = CommitPipeline.Action

    private static let now = Opening.startOfLaoCai
    private static let taken = JournalFault.positionTaken(3)
    private static let unknown = JournalFault.unknownFate(path: "memory", cause: "I/O error")
    private static let full = JournalFault.full(path: "memory", cause: "no space")
    private static let failed = JournalFault.failedSync(path: "memory", cause: "I/O error")

    /// The programme is read and the server's start recorded: two positions.
    private func started() -> CommitPipeline {
        let nothing = History(format: .newest, terms: [Term(name: "E1", from: 1)], head: 0, snapshot: nil, entries: [], mark: nil)
        var pipeline = CommitPipeline("lao-cai-2022", term: "E1", history: nothing, state: ConferenceState(), accepted: [:])
        pipeline.submit(WaitingCommand(.programmeRead(KeptFiles(.laoCai, digest: "d1")), at: Self.now))
        pipeline.submit(WaitingCommand(.started(lastSeen: nil), at: Self.now))
        _ = decide(&pipeline)
        _ = pipeline.committed(1)
        return pipeline
    }

    private func decide(_ pipeline: inout CommitPipeline, at now: Milliseconds = now) -> [Action] {
        pipeline.decideWaiting(at: now) { _, _ in FactsProvider.Findings() }
    }

    private func send(_ number: Int, _ pipeline: inout CommitPipeline, _ command: Command = .lifecycle(.open(override: .all))) {
        let frame = CommandFrame(id: "00000000-0000-4000-8000-00000000000\(number)", op: "conference.open")
        let sent = SentCommand(
            frame: frame, replyTo: .session(ConnectionID(UInt64(number))), address: "127.0.0.1", generation: 1, digest: [1])
        pipeline.submit(WaitingCommand(sent, command, by: .mc, at: Self.now))
    }

    private func answers(_ actions: [Action]) -> [ResultFrame.Outcome] {
        actions.compactMap { if case .answer(_, let result) = $0 { result.outcome } else { nil } }
    }

    private func appended(_ actions: [Action]) -> (batch: Int, entries: [JournalEntry])? {
        actions.lazy.compactMap { if case .append(let batch, let entries) = $0 { (batch, entries) } else { nil } }.first
    }

    private func isReread(_ action: Action) -> Bool { if case .reread = action { true } else { false } }

    @Test func `what waits is decided together, and nobody is answered before it is on disk`() throws {
        var pipeline = started()
        send(1, &pipeline)
        send(2, &pipeline, .lifecycle(.pause(reason: "giải lao")))
        let actions = decide(&pipeline)
        #expect(try #require(appended(actions)).entries.count == 2)
        #expect(answers(actions).isEmpty && pipeline.state.seq == 2)
        send(3, &pipeline, .lifecycle(.resume))
        #expect(decide(&pipeline).isEmpty, "one batch is on its way at a time")
        let done = pipeline.committed(2)
        #expect(answers(done).count == 2 && pipeline.state.seq == 4)
        #expect(appended(decide(&pipeline))?.entries.count == 1)
    }

    @Test func `asking whether it can write changes nothing, and only time opens it again`() {
        var pipeline = started()
        send(1, &pipeline)
        _ = decide(&pipeline)
        _ = pipeline.failed(2, Self.full, at: Self.now)
        #expect(!pipeline.isWritable && !pipeline.isWritable)
        #expect(pipeline.retryIfDue(at: Self.now + 4_999).isEmpty && !pipeline.isWritable)
        #expect(pipeline.retryIfDue(at: Self.now + 5_000).count == 1 && pipeline.isWritable)
    }

    @Test func `a command whose position another server has taken is decided again on what that wrote`() throws {
        var (pipeline, other) = (started(), started())
        send(1, &other)
        let theirs = try #require(appended(decide(&other))).entries
        send(2, &pipeline, .lifecycle(.open(override: .all)))
        _ = decide(&pipeline)
        let refused = pipeline.failed(2, Self.taken, at: Self.now)
        #expect(refused.contains(where: isReread) && answers(refused).isEmpty && pipeline.isWritable)
        let followed = pipeline.reread(.success(HistoryTail(entries: theirs, terms: [Term(name: "E2", from: 3)])), at: Self.now)
        #expect(pipeline.state.seq == 3 && pipeline.term == "E2" && answers(followed).isEmpty)
        let again = answers(decide(&pipeline))
        guard case .refused(.conflict, "conference.already-open", _, _, _)? = again.first else { throw Unexpected(again) }
    }

    @Test func `the same command at two servers takes effect once, and both senders have the same answer`() throws {
        var (pipeline, other) = (started(), started())
        send(1, &pipeline)
        send(1, &other)
        let theirs = try #require(appended(decide(&other))).entries
        _ = decide(&pipeline)
        _ = pipeline.failed(2, Self.taken, at: Self.now)
        _ = pipeline.reread(.success(HistoryTail(entries: theirs, terms: [Term(name: "E2", from: 3)])), at: Self.now)
        let again = answers(decide(&pipeline))
        #expect(again == [.accepted(seq: 3, dup: true, resultFields: [])])
    }

    @Test func `a taken position where nothing is found is no endless question`() {
        var pipeline = started()
        send(1, &pipeline)
        _ = decide(&pipeline)
        _ = pipeline.failed(2, Self.taken, at: Self.now)
        let actions = pipeline.reread(.success(HistoryTail(entries: [], terms: [])), at: Self.now)
        #expect(answers(actions).count == 1 && !pipeline.isWritable)
    }

    @Test func `what another server wrote is read when it is said, and after what is on its way`() {
        var pipeline = started()
        pipeline.outdated()
        #expect(decide(&pipeline).contains(where: isReread))
        _ = pipeline.reread(.success(HistoryTail(entries: [], terms: [])), at: Self.now)
        send(1, &pipeline)
        _ = decide(&pipeline)
        pipeline.outdated()
        #expect(decide(&pipeline).isEmpty)
        _ = pipeline.committed(2)
        #expect(decide(&pipeline).contains(where: isReread))
    }

    @Test func `while a fate is unknown senders are told to come again, and the server's own waits`() throws {
        var pipeline = started()
        send(1, &pipeline)
        pipeline.submit(WaitingCommand(.venueConnected("si-ma-cai", since: Self.now), at: Self.now))
        let batch = try #require(appended(decide(&pipeline)))
        #expect(pipeline.isRecording("si-ma-cai"))
        #expect(answers(pipeline.failed(2, Self.unknown, at: Self.now)) == [Refusal.busy.outcome])
        _ = pipeline.reread(.success(HistoryTail(entries: [], terms: [])), at: Self.now)
        #expect(pipeline.isRecording("si-ma-cai") && batch.entries.count == 2)
        #expect(appended(decide(&pipeline))?.entries.count == 1)
    }

    @Test func `after a failed sync nothing more is decided, and what is on disk is answered all the same`() {
        var pipeline = started()
        send(1, &pipeline)
        _ = decide(&pipeline)
        _ = pipeline.committed(2)
        send(2, &pipeline, .lifecycle(.pause(reason: "giải lao")))
        _ = decide(&pipeline)
        #expect(answers(pipeline.failed(3, Self.failed, at: Self.now)) == [Refusal.readOnly.outcome])
        send(1, &pipeline)
        send(3, &pipeline, .lifecycle(.pause(reason: "giải lao")))
        let later = answers(decide(&pipeline, at: Self.now + 60_000))
        #expect(later == [.accepted(seq: 3, dup: true, resultFields: []), Refusal.readOnly.outcome])
    }

    @Test func `what is told of another batch than the one on its way is nothing`() {
        var pipeline = started()
        send(1, &pipeline)
        _ = decide(&pipeline)
        #expect(pipeline.committed(7).isEmpty && pipeline.failed(7, Self.full, at: Self.now).isEmpty && pipeline.state.seq == 2)
        #expect(pipeline.cutKept(2, isKept: true).isEmpty)
    }
}

private struct Unexpected: Error {
    let what: String
    init(_ what: some Any) { self.what = "\(what)" }
}
