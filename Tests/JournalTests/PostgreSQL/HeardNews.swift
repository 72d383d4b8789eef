import Foundation
import Journal

/// What a shared store has said, for tests that wait until it has said a certain thing.
final class HeardNews: @unchecked Sendable {
    // @unchecked: everything is touched inside `lock` only.
    private let lock = NSCondition()
    private var news: [StoreNews] = []

    init(of store: any SharedStore) {
        store.follow { [weak self] in self?.hear($0) }
    }

    private func hear(_ new: StoreNews) {
        lock.withLock {
            news.append(new)
            lock.broadcast()
        }
    }

    var all: [StoreNews] { lock.withLock { news } }

    /// The first, from now on or after `count` that were heard before, that is what is waited for; nil where it does not come in time.
    func first(after count: Int = 0, within seconds: TimeInterval = 20, _ isWanted: (StoreNews) -> Bool) -> StoreNews? {
        let end = Date(timeIntervalSinceNow: seconds)
        lock.lock()
        defer { lock.unlock() }
        while true {
            if let found = news.dropFirst(count).first(where: isWanted) { return found }
            if !lock.wait(until: end) { return nil }
        }
    }

    /// Whether the servers are heard to be as wanted.
    func servers(after count: Int = 0, within seconds: TimeInterval = 20, _ isWanted: (ServersOnStore) -> Bool) -> Bool {
        first(after: count, within: seconds) { if case .servers(let servers) = $0 { isWanted(servers) } else { false } } != nil
    }
}
