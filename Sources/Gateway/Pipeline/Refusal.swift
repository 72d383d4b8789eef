internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

/// Why a command is not accepted, over a socket or by HTTP.
struct Refusal: Error {
    let err: ErrorCode
    let reason: String
    let args: [JSON.Member]
    let retry: Retry
    let override: OverrideOffer?

    init(_ err: ErrorCode, _ reason: String, _ args: [JSON.Member] = [], retry: Retry = .no, override: OverrideOffer? = nil) {
        self.err = err
        self.reason = reason
        self.args = args
        self.retry = retry
        self.override = override
    }

    /// The conference's journal is of a format that has no words for this.
    init(needsUpgrade conference: String) {
        self.init(.unsupported, "journal.needs-upgrade", [JSON.Member("conference", .string(conference))])
    }

    /// Nobody of this role may do it.
    init(to role: Role, _ op: String) {
        self.init(.forbidden, "permission", [JSON.Member("op", .string(op)), JSON.Member("role", .string(role.rawValue))])
    }

    /// `op`: what was refused, which says how it is done in spite of what may be overridden.
    init(_ rejection: Rejection, of op: Op? = nil) {
        let err: ErrorCode =
            switch rejection.kind {
            case .notFound: .notFound
            case .conflict: .conflict
            case .closed: .closed
            case .forbidden: .forbidden
            case .badRequest: .badRequest
            case .unsupported: .unsupported
            }
        let override = rejection.objections.isEmpty ? nil : op?.spec.override
        self.init(
            err, rejection.reason.rawValue, rejection.args.map { JSON.Member($0.name, $0.value.json) },
            override: override.map { OverrideOffer(with: $0, reasons: rejection.objections.map(\.json)) })
    }

    /// The journal does not take anything for a moment, or too much waits for it.
    static let busy = Refusal(.busy, "journal.busy", retry: .after(milliseconds: 1_000))
    /// The disk is full, or failed.
    static let readOnly = Refusal(.readonly, "journal.readonly", retry: .after(milliseconds: 5_000))

    var outcome: ResultFrame.Outcome { .refused(err, reason: reason, args: args, retry: retry, override: override) }
}
