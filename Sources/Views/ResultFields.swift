public import Conference
public import StrictJSON

extension LogEntry {
    /// What the answer to its sender carries beyond the position, the same whenever it is asked again.
    public var resultFields: [JSON.Member] {
        let created = events.lazy.compactMap(\.created).first.map { JSON.Member("created", .string($0)) }
        let pledges = events.flatMap { if case .pledges(let event) = $0 { event.resultFields } else { [JSON.Member]() } }
        return [created].compactMap(\.self) + pledges
    }
}
