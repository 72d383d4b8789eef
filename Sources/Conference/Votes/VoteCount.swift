/// The hands that were counted at one venue.
public struct VoteCount: Entity {
    /// Hands for, against, and of those who abstain (tán thành, không tán thành, không có ý kiến).
    public struct Hands: Equatable, Sendable {
        public var `for`: Int
        public var against: Int
        public var abstaining: Int

        public init(for: Int = 0, against: Int = 0, abstaining: Int = 0) {
            self.for = `for`
            self.against = against
            self.abstaining = abstaining
        }

        public var total: Int { `for` + against + abstaining }

        static func + (left: Hands, right: Hands) -> Hands {
            Hands(for: left.for + right.for, against: left.against + right.against, abstaining: left.abstaining + right.abstaining)
        }
    }

    public let id: CountID
    public let hands: Hands
    public let by: Principal
    public let at: Milliseconds
    /// Why it was corrected after the close.
    public let reason: String?

    /// Whether it is an operator's, and stands until the venue has seen it and counts anew.
    public var isOfOperator: Bool { by.role == .operator }
}
