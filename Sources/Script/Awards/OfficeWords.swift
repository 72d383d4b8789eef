/// Offices in whose name a decision is taken: “Chủ tịch UBND tỉnh” heads a body, “Chủ tịch nước” is one person.
enum OfficeWords {
    private static let heads = ["Chủ tịch ", "Bộ trưởng ", "Giám đốc ", "Tổng Giám đốc ", "Tổng cục trưởng ", "Thủ trưởng "]
    private static let persons = ["Chủ tịch nước", "Thủ tướng", "Tổng Bí thư", "Phó Thủ tướng"]

    /// “đại diện lãnh đạo Ủy ban nhân dân tỉnh”: who confers where the programme names nobody. Nobody is the deputy of the President by being present, so there
    /// the body is left out.
    static func leaders(of decider: String) -> String {
        let nobody = "đại diện lãnh đạo"
        if decider.isEmpty || persons.contains(where: { decider.hasPrefix($0) }) { return nobody }
        let body = heads.first { decider.hasPrefix($0) }.map { String(decider.dropFirst($0.count)) } ?? decider
        return "\(nobody) \(body)"
    }
}
