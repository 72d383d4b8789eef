import Conference
import StrictJSON
import Testing
import Views

/// A conference at its tenth item, with as many units as a test wants, decided and applied as the gateway does it.
struct SigningDay {
    static let start: Milliseconds = 1_642_401_600_000
    static let operatorOne = Principal(.operator, "operator-1")
    private(set) var hall = ConferenceState()
    private(set) var journal: [LogEntry] = []
    private var now = start

    init(units: Int = 3, blocs: Int = 1, text: String = "GIAO ƯỚC THI ĐUA", speechesBefore: Int = 0) throws {
        let opening = Opening(
            about: Lifecycle.About(title: "Hội nghị", place: "Lào Cai", zone: "Asia/Ho_Chi_Minh", startsAt: Self.start),
            people: (1...units).map { Person(id: PersonID("dai-dien-\($0)"), name: "Đại diện \($0)") },
            venues: [Venue(id: "bac-ha", name: "Bắc Hà", isHall: true)],
            participants: [
                Participant(.mc, "mc-1", name: "MC"), Participant(.operator, "operator-1", name: "Kỹ thuật"),
                Participant(.venue, "bac-ha", name: "Bắc Hà", venue: "bac-ha"), Participant(.viewer, "khach", name: "Khách"),
            ]
                + (1...units).map {
                    Participant(.delegate, PersonID("dai-dien-\($0)"), name: "Đ\($0)", venue: "bac-ha", units: [UnitID("don-vi-\($0)")])
                },
            items: (0..<speechesBefore).map { Agenda.Item(id: ItemID("i\($0)"), kind: .speech, title: "Phát biểu", plannedMinutes: 5) }
                + [Agenda.Item(id: "i10", kind: .pledge, title: "Ký giao ước thi đua", plannedMinutes: 20)],
            units: (1...units).map {
                Unit(
                    id: UnitID("don-vi-\($0)"), name: BilingualText("Đơn vị số \($0)", en: "Unit \($0)"),
                    bloc: BlocID("khoi-\($0 % blocs)"),
                    venue: "bac-ha", signatory: PersonID("dai-dien-\($0)"))
            },
            blocs: (0..<blocs).map {
                Bloc(
                    id: BlocID("khoi-\($0)"), name: BilingualText("Khối \($0)"), head: UnitID("don-vi-\($0 == 0 ? blocs : $0)"),
                    item: "i10",
                    presentMinutes: 3, text: text, digest: "d\($0)")
            })
        try does(.system(.read(opening, digest: "files")), by: .system)
        try does(.lifecycle(.open()))
        try does(.agenda(.advance(from: nil)))
    }

    @discardableResult
    mutating func does(_ command: Command, by: Principal = operatorOne, facts: Facts = Facts()) throws -> LogEntry {
        now += .perSecond
        let events = try hall.decide(command, by: by, at: now, facts: facts)
        let logEntry = LogEntry(seq: hall.seq + 1, at: now, by: by, op: command.op?.name ?? "", events: events)
        hall.apply(logEntry)
        journal.append(logEntry)
        return logEntry
    }

    mutating func opens(_ pledge: PledgeID = "khoi-0") throws {
        try does(.pledges(.present(pledge)))
        try does(.pledges(.open(pledge)))
    }

    func answer(_ number: Int) throws -> Answer.ID {
        let bloc = try #require(hall.units[UnitID("don-vi-\(number)")]?.bloc)
        return Answer.ID(PledgeID(bloc.text), UnitID("don-vi-\(number)"))
    }

    @discardableResult
    mutating func signs(_ number: Int) throws -> LogEntry {
        let id = try answer(number)
        let digest = try #require(hall.pledges.pledges[id.pledge]).digest
        return try does(.pledges(.sign(id, Pledges.Signing(digest: digest, signedAt: now))), by: delegate(number))
    }

    func delegate(_ number: Int) -> Principal { Principal(.delegate, PersonID("dai-dien-\(number)")) }

    func json(_ key: ViewKey, _ audience: Audience = .public) throws -> JSON? {
        try Projection.bytes(of: key, in: hall, for: audience).map { try JSONReader.read($0) }
    }

    func mine(_ key: ViewKey, of who: Principal) throws -> JSON? {
        try Projection.ownBytes(of: key, for: #require(hall.participants[who]), in: hall).map { try JSONReader.read($0) }
    }

    /// Every byte that this audience, or this participant's own overlay, holds now.
    func bytes(for audience: Audience) -> String {
        Projection.keys(in: hall, for: audience).compactMap { Projection.bytes(of: $0, in: hall, for: audience) }
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }

    func bytes(of who: Principal) throws -> String {
        let participant = try #require(hall.participants[who])
        return Projection.ownKeys(of: participant, in: hall).compactMap { Projection.ownBytes(of: $0, for: participant, in: hall) }
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
}
