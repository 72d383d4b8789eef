internal import Conference

extension ConferenceClock.Command {
    init(_ fields: inout Fields) throws(BadField) {
        self = .align(
            offset: Milliseconds(try fields.int("offset", in: WireLimits.clockOffset)),
            from: try fields.optional("from")?.int(in: 1...WireLimits.largestInteger))
    }
}
