/// The kind of a refusal, `err` in a `res`. The finer `reason` beside it is what the page turns into a sentence.
public enum ErrorCode: String, CaseIterable, Sendable {
    case badRequest = "bad_request"
    case unauthorized
    case forbidden
    case notFound = "not_found"
    case conflict
    /// The id was used before, with another op or argument.
    case idempotencyMismatch = "idem_mismatch"
    /// The thing no longer (or not yet) takes such commands.
    case closed
    case rate
    case tooLarge = "too_large"
    /// The journal cannot be written; reading goes on.
    case readonly
    /// The fate of the commit is unknown.
    case busy
    case unsupported
    case `internal`
}
