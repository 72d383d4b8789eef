internal import Conference
internal import StrictJSON

extension ConferenceClock {
    /// Nobody has such a key before the first alignment: what was stamped is shown as it is.
    func json(_ isStaff: Bool) -> JSON? {
        shifts.isEmpty ? nil : ["shifts": .array(shifts.map { $0.json(isStaff) })]
    }
}

extension ConferenceClock.Shift {
    fileprivate func json(_ isStaff: Bool) -> JSON {
        .members(("since", .int(since)), ("offset", .int(offset)), ("from", isStaff ? .number(from) : nil))
    }
}
