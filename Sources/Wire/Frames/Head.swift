internal import StrictJSON

/// The newest position of each chain, so that a client sees when a state was lost on the way.
public struct Head: Hashable, Sendable {
    public let view: Int
    public let mine: Int

    public init(view: Int, mine: Int) {
        self.view = view
        self.mine = mine
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key(Chain.view.rawValue)
        writer.int(view)
        writer.key(Chain.mine.rawValue)
        writer.int(mine)
        writer.endObject()
    }
}
