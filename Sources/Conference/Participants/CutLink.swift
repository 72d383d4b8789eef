/// A link that was cut (thu hồi): from which generation on somebody's links open.
public struct CutLink: Equatable, Sendable {
    public let who: Principal
    public let generation: Int

    public init(_ who: Principal, generation: Int) {
        self.who = who
        self.generation = generation
    }
}

extension ConferenceState {
    /// Every link that was ever cut, also of those who have left the files since; in the order of their names.
    public var cutLinksInOrder: [CutLink] {
        cutLinks.sorted.compactMap { key, generation in
            if case .participant(let who) = key { CutLink(who, generation: generation) } else { nil }
        }
    }

    /// The generation whose link opens; of somebody who is not named, the one that would.
    public func generation(of who: Principal) -> Int { max(participants[who]?.generation ?? 1, cutLinks[.participant(who)] ?? 1) }
}

extension LogEntry {
    /// The links that it cuts.
    public var cutLinks: [CutLink] {
        events.compactMap { event in
            guard case .participant(.revoked(let who, let generation)) = event else { return nil }
            return CutLink(who, generation: generation)
        }
    }
}
