/// A link that was cut (thu hồi): from which generation on somebody's links open.
public struct CutLink: Equatable, Sendable {
    public let who: Principal
    public let generation: Int

    public init(_ who: Principal, generation: Int) {
        self.who = who
        self.generation = generation
    }
}
