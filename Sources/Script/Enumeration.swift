/// Several things in one sentence: “A, B và C”. Where a thing brings a comma of its own, as a name with its office does, semicolons part them.
enum Enumeration {
    static func vi(_ items: [String]) -> String { joined(items, "và") }
    static func en(_ items: [String]) -> String { joined(items, "and") }

    private static func joined(_ items: [String], _ and: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let hasCommas = items.contains { $0.contains(",") }
        if items.count == 2 { return "\(items[0])\(items[0].contains(",") ? "," : "") \(and) \(last)" }
        let first = items.dropLast().joined(separator: hasCommas ? "; " : ", ")
        return first + (hasCommas ? "; " : " ") + "\(and) \(last)"
    }
}
