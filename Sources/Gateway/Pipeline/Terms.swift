internal import Journal

/// Which stretch of the history was written in which term (đời), so that a client's place is known to be of this history or not.
///
/// A term is one server's life as a writer, named at random. A place is a position and the term of the row there, and it is of this history exactly if that row
/// has that term: two histories that share a row of one writer share everything before it. What a restored backup has lost, or another server has written
/// instead, is told by it.
struct Terms {
    /// In order; one that wrote nothing is there too, and where two servers write by turns a term is there for each of its turns.
    private var stretches: [Term]

    init(_ terms: [Term]) { stretches = terms }

    /// The term in which a position was written; nil before the first.
    func term(at seq: Int) -> String? { seq > 0 ? stretches.last { $0.from <= seq }?.name : nil }

    /// From this position on rows are of this term.
    mutating func begin(_ term: Term) {
        if self.term(at: term.from) != term.name { stretches.append(term) }
    }

    /// Whether every row after `since` up to `head` was written in the term of the row at `since`, so that who was told of that one knows it.
    func isOneTerm(since: Int, upTo head: Int) -> Bool {
        guard let term = term(at: since) else { return false }
        // From the end: where servers write by turns there are as many stretches as turns.
        return term == self.term(at: head)
            && !stretches.reversed().prefix { $0.from > since }.contains { $0.from <= head && $0.name != term }
    }

    /// The last position of a term in a history that ends with `head`; nil for a term that wrote nothing here.
    func last(of term: String, head: Int) -> Int? {
        guard let place = stretches.lastIndex(where: { $0.name == term }) else { return nil }
        let end = place + 1 < stretches.count ? stretches[place + 1].from - 1 : head
        return end >= stretches[place].from ? end : nil
    }
}
