internal import Journal

/// Which stretch of the history was written in which term (đời), so that a client's place is known to be of this history or not.
///
/// A term is one server's life as a writer, named at random. A client that has seen a row of it has seen the same rows before that one as stand here: two
/// histories that share a term's row share everything up to it. So a place is of this history exactly if its term has a row here at that position or later;
/// what a restored backup has lost, or another server has written instead, has none.
struct Terms {
    /// In order; one that wrote nothing is there too.
    private var stretches: [Epoch]

    init(_ epochs: [Epoch]) { stretches = epochs }

    /// The term in which a position was written; nil before the first.
    func term(at seq: Int) -> String? { seq > 0 ? stretches.last { $0.from <= seq }?.name : nil }

    /// The last position of a term in a history that ends with `head`; nil for a term that wrote nothing here.
    func last(of term: String, head: Int) -> Int? {
        guard let place = stretches.lastIndex(where: { $0.name == term }) else { return nil }
        let end = place + 1 < stretches.count ? stretches[place + 1].from - 1 : head
        return end >= stretches[place].from ? end : nil
    }
}
