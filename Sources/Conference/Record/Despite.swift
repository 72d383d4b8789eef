/// What was overridden, in events that came to say so later than others: left out where nothing was, so that what was written before reads as it is.
extension RecordedObject {
    mutating func set(despite reasons: [Reason]) { if !reasons.isEmpty { set("despite", reasons) } }

    func despite() throws(RecordFault) -> [Reason] { try find("despite") ?? [] }
}
