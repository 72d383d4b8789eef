internal import Journal

/// What a journal said; it says it on this thread.
final class DeferredResult<Value>: @unchecked Sendable {
    // @unchecked: a MemoryJournal answers on the thread that lets it.
    var result: Result<Value, JournalFault>?
}
