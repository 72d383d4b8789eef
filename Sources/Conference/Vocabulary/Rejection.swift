/// "This cannot be done now": the core's refusal, with a reason from a closed list and what the sentence about it needs.
///
/// It is an answer, not a fault: nothing has changed. The sentences that people read are in the features' words, one for each reason.
public struct Rejection: Error, Equatable, Sendable {
    /// The kinds of refusal that a client tells apart; a subset of the wire's `err`.
    public enum Kind: String, Sendable {
        /// What was asked names something that does not exist here.
        case notFound = "not_found"
        /// The hall has moved on, or another rule stands against it; looking again may help.
        case conflict
        /// The conference is not in a state in which this is done at all.
        case closed
        /// The sender may not do this now.
        case forbidden
        /// The argument makes no sense, whatever the state.
        case badRequest = "bad_request"
        /// This server does not do that yet; leaving it out may be accepted.
        case unsupported
    }

    /// One value of the sentence's blanks.
    public enum Value: Equatable, Sendable {
        case text(String)
        case number(Int)
        /// Several names, which the page turns into what the hall calls them.
        case list([String])
        case none
    }

    public let kind: Kind
    public let reason: Reason
    public let args: [(name: String, value: Value)]
    /// All that stands in the way and may be overridden, this reason first; empty where nothing may.
    public let objections: [Objection]

    public init(_ kind: Kind, _ reason: Reason, _ args: (name: String, value: Value)...) {
        self.init(kind, reason, args: args)
    }

    public init(_ kind: Kind, _ reason: Reason, args: [(name: String, value: Value)], objections: [Objection] = []) {
        self.kind = kind
        self.reason = reason
        self.args = args
        self.objections = objections
    }

    public static func == (left: Rejection, right: Rejection) -> Bool {
        left.kind == right.kind && left.reason == right.reason && left.args.elementsEqual(right.args, by: ==)
            && left.objections == right.objections
    }
}

extension Rejection.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral number: Int) { self = .number(number) }
}
