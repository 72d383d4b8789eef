public import Foundation

/// The conference of a whole country: 3,131 recipients in 314 rounds, 1,000 venues, 1,000 units with a signatory each.
public enum LargeProgramme {
    /// Makes it of a copy of the Lào Cai programme.
    public static func grow(_ folder: URL) throws {
        let extra = (1...990).map { "  - {id: diem-cau-\($0), name: {vi: Điểm cầu số \($0), en: Connection point \($0)}}\n" }
        try append(extra.joined(), to: "venues.yaml", in: folder)
        try append((31...1_000).map { "don-vi-\($0),Đơn vị số \($0),Unit \($0),khoi-b\n" }.joined(), to: "units.csv", in: folder)
        let delegates = (31...1_000).map { "don-vi-\($0),dai-dien-\($0),Đại diện đơn vị số \($0),diem-cau-\($0 - 30)\n" }
        try append(delegates.joined(), to: "delegates.csv", in: folder)
        try write(award + rounds, to: "awards.yaml", in: folder)
        try write("id,round,kind,name,venue\n" + recipients, to: "recipients.csv", in: folder)
        // The ceremony takes longer, and what follows has no clock time of its own to clash with.
        let agenda = try text("agenda.yaml", in: folder).replacingOccurrences(of: "minutes: 40", with: "minutes: 400")
        try write(
            agenda.replacingOccurrences(of: "start: \"16:\\d\\d\"\n    ", with: "", options: .regularExpression), to: "agenda.yaml",
            in: folder)
    }

    /// Ten to a round, the last alone.
    private static let groups = (0..<314).map { (round: $0, people: $0 < 313 ? 10 : 1) }

    private static let award = """
        awards:
          - id: bang-khen-tinh
            name: Bằng khen của Chủ tịch UBND tỉnh
            kind: commendation
            rank: 29
            decidedBy: Chủ tịch UBND tỉnh
            order: read-call
            decisions: [{number: 07/QĐ-UBND}]
            total: {collectives: 0, individuals: 3131}
            rounds:

        """

    private static let rounds = groups.map {
        "      - {id: l\($0.round), minutes: 1, parts: [{venue: hoi-truong, recipients: \($0.people), conferrers: [hoang-giang]}]}\n"
    }.joined()

    private static let recipients = groups.flatMap { group in
        (0..<group.people).map {
            "c-\(group.round)-\($0),l\(group.round),individual,Cá nhân số \(group.round * 10 + $0 + 1),hoi-truong\n"
        }
    }.joined()

    private static func text(_ name: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    private static func append(_ more: String, to name: String, in folder: URL) throws {
        try write(text(name, in: folder) + more, to: name, in: folder)
    }

    private static func write(_ text: String, to name: String, in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
}
