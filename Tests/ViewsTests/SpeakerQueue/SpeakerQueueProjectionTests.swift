import Conference
import Testing
import Views

/// A small hall with one paper, one request without an answer and one accepted, as two venues see it.
@Suite struct `the list of speakers on the wire` {
    private static let mc = Principal(.mc, "mc-1")
    private static let siMaCai = Participant(.venue, "si-ma-cai", name: "Huyện Si Ma Cai", venue: "si-ma-cai")
    private static let saPa = Participant(.venue, "sa-pa", name: "Thị xã Sa Pa", venue: "sa-pa")
    private static let canary = "Chim hoàng yến"
    private static let nameCanary = "Người bí mật"

    private var conference: ConferenceState

    init() throws {
        var item = Agenda.Item(id: "i6", kind: .paper, title: "Tham luận", plannedMinutes: 35)
        item.papers = [Agenda.Paper(title: "Tham luận 1", minutes: 7, venue: "si-ma-cai")]
        let budget = SpeakerQueue.Budget(speeches: 1)
        conference = ConferenceState()
        try done(
            .system(
                .read(
                    Opening(
                        about: Lifecycle.About(title: "Hội nghị", place: "Lào Cai", zone: "UTC", startsAt: 0),
                        venues: [Venue(id: "si-ma-cai", name: "Huyện Si Ma Cai"), Venue(id: "sa-pa", name: "Thị xã Sa Pa")],
                        participants: [Participant(.mc, "mc-1", name: "Người dẫn"), Self.siMaCai, Self.saPa], items: [item],
                        queue: SpeakerQueue.Settings(rule: .round, seconds: 180, budget: budget)), digest: "")), by: .system)
        try done(.lifecycle(.open()), by: Self.mc)
        try done(.queue(.open), by: Self.mc)
        try done(.queue(.request(SpeakerQueue.Request(kind: .question, topic: "Đường sá"))), by: Self.saPa.who)
        try done(.queue(.accept("s1", seconds: nil, override: .nothing)), by: Self.mc)
        let request = SpeakerQueue.Request(kind: .speech, topic: Self.canary, name: Self.nameCanary)
        try done(.queue(.request(request)), by: Self.siMaCai.who)
    }

    private mutating func done(_ command: Command, by: Principal) throws {
        let at = Milliseconds(1_000 * (conference.seq + 1))
        let events = try conference.decide(command, by: by, at: at, facts: Facts())
        conference.apply(LogEntry(seq: conference.seq + 1, at: at, by: by, op: command.op?.name ?? "", events: events))
    }

    private func view(_ key: ViewKey, _ audience: Audience) -> String? {
        Projection.bytes(of: key, in: conference, for: audience).map { String(decoding: $0, as: UTF8.self) }
    }

    private func mine(_ key: ViewKey, of participant: Participant) -> String? {
        Projection.ownBytes(of: key, for: participant, in: conference).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every byte that one participant is sent.
    private func all(of participant: Participant) -> String {
        let shared = Projection.keys(in: conference, for: Audience(participant.who.role)).compactMap {
            view($0, Audience(participant.who.role))
        }
        return (shared + Projection.ownKeys(of: participant, in: conference).compactMap { mine($0, of: participant) }).joined()
    }

    @Test func `the queue tells the rule, the order, who asked and what may be taken`() {
        #expect(
            view(.queue, .public)
                == #"{"rule":"round","open":true,"speaking":null,"order":["s1","i6-p1"],"asked":["s2"],"unheard":[],"#
                + #""counts":{"asked":1,"accepted":2,"speaking":0,"finished":0,"declined":0,"withdrawn":0,"unheard":0,"in-writing":0},"#
                + #""seconds":180,"budget":{"speeches":1}}"#)
    }

    @Test func `each who waits carries place and reason`() throws {
        #expect(
            view(.speaker("s1"), .public)
                == #"{"kind":"question","name":"Thị xã Sa Pa","venue":"sa-pa","topic":{"vi":"Đường sá"},"state":"accepted","seconds":180,"#
                + #""askedAt":4000,"place":1,"reason":{"rule":"round","round":1}}"#)
        #expect(try #require(view(.speaker("i6-p1"), .public)).contains(#""place":2,"reason":{"rule":"programme","item":"i6","number":1}"#))
    }

    @Test func `a place by hand shows its reason to everybody`() throws {
        var moved = self
        try moved.done(.queue(.move("i6-p1", after: nil, reason: "Phải đi sớm")), by: Self.mc)
        let paper = try #require(moved.view(.speaker("i6-p1"), .public))
        #expect(
            paper.contains(
                #""place":1,"reason":{"rule":"manual","reason":"Phải đi sớm","by":{"role":"mc","person":"mc-1"}}"#))
    }

    @Test func `what a request says before it is accepted is in no byte of anybody but the staff and who asked`() throws {
        for secret in [Self.canary, Self.nameCanary] {
            #expect(all(of: Self.siMaCai).contains(secret))
            #expect(all(of: Participant(.mc, "mc-1", name: "Người dẫn")).contains(secret))
            for stranger in [Self.saPa, Participant(.viewer, "khach", name: "Khách"), Participant(.screen, "main", name: "Màn hình")] {
                #expect(!all(of: stranger).contains(secret))
            }
        }
        #expect(try #require(view(.speaker("s2"), .public)).contains(#""name":"Huyện Si Ma Cai""#))
    }

    @Test func `a request that was declined unaccepted keeps its words, and its reason goes to who asked and the staff only`() throws {
        var declined = self
        try declined.done(.queue(.decline("s2", reason: "Ngoài chủ đề")), by: Self.mc)
        for secret in [Self.canary, Self.nameCanary, "Ngoài chủ đề"] {
            #expect(!declined.all(of: Self.saPa).contains(secret))
            #expect(declined.all(of: Self.siMaCai).contains(secret))
        }
    }

    @Test func `once accepted its words are public, and stay so when it has been heard`() throws {
        var heard = self
        try heard.done(.queue(.accept("s2", seconds: nil, override: .nothing)), by: Self.mc)
        #expect(heard.all(of: Self.saPa).contains(Self.canary))
        try heard.done(.queue(.call("s2", override: .nothing)), by: Self.mc)
        try heard.done(.queue(.finish("s2")), by: Self.mc)
        #expect(heard.all(of: Self.saPa).contains(Self.canary))
    }

    @Test func `only the staff are warned of a budget and see who asked`() throws {
        var over = self
        try over.done(.queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Thêm"))), by: Self.saPa.who)
        let staff = try #require(over.view(.speaker("s3"), .staff))
        #expect(
            staff.contains(#""warnings":[{"reason":"speaker.over-speeches","args":{"venue":"Thị xã Sa Pa","sum":2,"limit":1}}]"#))
        #expect(staff.contains(#""by":{"role":"venue","person":"sa-pa"}"#))
        let open = try #require(over.view(.speaker("s3"), .public))
        #expect(!open.contains("warnings") && !open.contains("\"by\""))
    }

    @Test func `a step names every key whose bytes it changed, places of others included`() throws {
        let commands: [(Command, Principal)] = [
            (.queue(.accept("s2", seconds: nil, override: .nothing)), Self.mc),
            (.queue(.move("s2", after: nil, reason: "Đi sớm")), Self.mc),
            (.agenda(.advance(from: nil)), Self.mc), (.queue(.call("i6-p1", override: .nothing)), Self.mc),
            (.queue(.call("s1", override: .nothing)), Self.mc), (.agenda(.advance(from: "i6")), Self.mc),
            (.queue(.withdraw("s2")), Self.siMaCai.who), (.lifecycle(.end(override: .all)), Self.mc),
        ]
        var after = self
        for (command, by) in commands {
            let before = after
            try after.done(command, by: by)
            let touched = Projection.keysTouched(
                by: after.conference.entitiesChanged(since: before.conference), from: before.conference, to: after.conference)
            for audience in Audience.allCases {
                for key in Projection.keys(in: before.conference, for: audience) + Projection.keys(in: after.conference, for: audience)
                where before.view(key, audience) != after.view(key, audience) {
                    #expect(touched.contains(key), "\(command) changed \(key.text) for \(audience)")
                }
            }
        }
    }

    @Test func `of two hundred requests the view carries the next and the first, and counts the rest`() throws {
        var full = self
        for number in 1...190 {
            let request = SpeakerQueue.Request(
                kind: .speech, topic: String(repeating: "ế", count: StateLimits.queueCharacters), name: String(repeating: "ễ", count: 160))
            try full.done(.queue(.request(request)), by: Self.mc)
            if number % 2 == 0 { try full.done(.queue(.accept(SpeakerID("s\(number + 2)"), seconds: nil, override: .all)), by: Self.mc) }
        }
        let keys = Projection.keys(in: full.conference, for: .staff).filter { $0.text.hasPrefix("speaker/") }
        #expect(keys.count == 24)
        #expect(keys.allSatisfy { full.view($0, .staff) != nil })
        #expect(full.view(.speaker("s190"), .staff) == nil)
        let bytes = (keys + [.queue]).compactMap { full.view($0, .staff) }.reduce(0) { $0 + $1.utf8.count }
        #expect(bytes < 56 * 1024)
        #expect(try #require(full.view(.queue, .public)).contains(#""counts":{"asked":96,"accepted":97,"#))
    }

    @Test func `a speaker's key is in the overlay of who asked and of nobody else`() {
        #expect(Projection.owners(of: .speaker("s2"), from: conference, to: conference).map(\.who) == [Self.siMaCai.who])
        #expect(mine(.speaker("s2"), of: Self.siMaCai) != nil)
        #expect(mine(.speaker("s2"), of: Self.saPa) == nil)
        #expect(Projection.ownKeys(of: Self.siMaCai, in: conference) == [.speaker("s2")])
    }
}
