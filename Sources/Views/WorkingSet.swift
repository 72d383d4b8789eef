import Conference

/// What came into a working set and what was pushed out of it.
func moved<ID: Hashable>(_ old: some Sequence<ID>, _ new: some Sequence<ID>) -> [ID] {
    if old.elementsEqual(new) { return [] }
    let (then, now) = (Set(old), Set(new))
    return old.filter { !now.contains($0) } + new.filter { !then.contains($0) }
}

extension Array {
    /// The last of them, at most so many, whose weights together stay within a measure; the very last whatever it weighs.
    func newest(_ most: Int, within measure: Int, weight: (Element) -> Int) -> ArraySlice<Element> {
        var sum = 0
        let fitting = suffix(most).reversed().prefix { row in
            sum += weight(row)
            return sum <= measure
        }
        return suffix(isEmpty ? 0 : Swift.max(1, fitting.count))
    }
}
