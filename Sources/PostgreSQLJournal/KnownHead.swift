internal import Synchronization

/// The last position that this server knows of, for whoever hears of a later one on another thread.
final class KnownHead: Sendable {
    private let head = Atomic<Int>(0)

    func note(_ head: Int) { self.head.store(head, ordering: .relaxed) }

    func isBehind(_ other: Int) -> Bool { other > head.load(ordering: .relaxed) }
}
