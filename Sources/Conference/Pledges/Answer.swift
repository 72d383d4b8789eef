/// What a unit says to its bloc's pledge: exactly one answer, which nobody takes back. A signature given in error is made void, and the unit may answer anew.
public struct Answer: Entity {
    public typealias ID = AnswerID

    public enum State: String, CaseIterable, Sendable {
        case none, signed, declined
        /// Signed after the closing, within the time left for it.
        case late
        case void

        /// Whether the unit has had its say, so that another answer is refused.
        public var stands: Bool { self == .signed || self == .declined || self == .late }
    }

    /// By which way the answer came.
    public enum How: String, Sendable {
        /// The signatory's own device.
        case own
        /// The venue's device, with a one-time code.
        case venue
        case paper
    }

    /// One answer as it was given: what the server attests in the receipt, and what the staff note beside it.
    public struct Given: Equatable, Sendable {
        public let how: How
        /// The text that was answered to.
        public let version: Int
        public let digest: String
        /// When the server took it; the position that it became.
        public let at: Milliseconds
        public let seq: Int
        public let by: Principal
        /// When the signatory pressed, in server time as their device knew it.
        public var signedAt: Milliseconds?
        /// On paper: who signed.
        public var name: String?
        /// Why it was declined, or signed on paper; for the staff only.
        public var reason: String?
        /// SHA-256, lower-case hex, of the drawn signature, which stands in the row of the answer and nowhere else.
        public var drawingDigest: String?
        /// By the device's own key; nil where the server attests alone.
        public var device: DeviceSignature?
    }

    /// An answer that counts no longer, kept on record.
    public struct Voided: Equatable, Sendable {
        public let state: State
        public let given: Given
        public let at: Milliseconds
        public let by: Principal
        /// Nil when the pledge was cancelled as a whole.
        public let reason: String?
    }

    /// The mark of a one-time code with which the unit may sign on its venue's device. The code itself is told once to the operator and kept nowhere.
    struct Code: Equatable, Sendable {
        let mark: String
        let expiresAt: Milliseconds
    }

    public let id: ID
    public internal(set) var state: State = .none
    /// The answer that stands.
    public internal(set) var given: Given?
    public internal(set) var voided: [Voided] = []
    var code: Code?

    init(id: ID) { self.id = id }

    /// Until when the code that was issued last is good; nil when there is none.
    public var codeExpiresAt: Milliseconds? { code?.expiresAt }

    /// The mark of that code.
    public var codeMark: String? { code?.mark }

    mutating func give(_ state: State, _ given: Given) {
        self.state = state
        self.given = given
        code = nil
    }

    mutating func void(at: Milliseconds, by: Principal, reason: String?) {
        code = nil
        guard state.stands, let given else { return }
        voided.append(Voided(state: state, given: given, at: at, by: by, reason: reason))
        state = .void
        self.given = nil
    }
}
