import Journal

/// The journal's answers, awaited.
extension JournalStore {
    func append(_ entries: [JournalEntry], mark: TimeMark = .sample()) async throws {
        try await withCheckedContinuation { answer in append(entries, mark: mark) { answer.resume(returning: $0) } }.get()
    }

    func tail(after seq: Int) async throws -> HistoryTail {
        try await withCheckedContinuation { answer in reread(after: seq) { answer.resume(returning: $0) } }.get()
    }

    func reread(after seq: Int) async throws -> [JournalEntry] { try await tail(after: seq).entries }

    func find(_ commands: [CommandKey]) async throws -> [RecordedCommand] {
        try await withCheckedContinuation { answer in find(commands) { answer.resume(returning: $0) } }.get()
    }

    func verify() async throws { try await withCheckedContinuation { answer in verify { answer.resume(returning: $0) } }.get() }

    func store(_ snapshot: Snapshot) async throws {
        try await withCheckedContinuation { answer in store(snapshot) { answer.resume(returning: $0) } }.get()
    }
}
