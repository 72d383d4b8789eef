import Conference
import StrictJSON
import Testing
import Views

/// What the views are made of: an allow-list, key by key.
@Suite struct ProjectionTests {
    private static let opening = Opening(
        about: Lifecycle.About(title: "Hội nghị", place: "Lào Cai", zone: "Asia/Ho_Chi_Minh", startsAt: 1_642_401_600_000),
        venues: [
            Venue(id: "hoi-truong", name: "Hội trường", isHall: true), Venue(id: "sa-pa", name: "Sa Pa"),
            Venue(id: "bac-ha", name: "Bắc Hà"),
        ],
        participants: [Participant(.mc, "mc-1", name: "Người dẫn"), Participant(.screen, "main", name: "Màn hình")],
        items: (1...3).map { Agenda.Item(id: ItemID("i\($0)"), kind: .speech, title: "Nội dung", plannedMinutes: 5) })

    /// The conference after these commands, each one position.
    private func hall(_ opening: Opening = opening, _ commands: [Command] = []) throws -> ConferenceState {
        var hall = ConferenceState()
        for command in [.system(.read(opening, digest: "d"))] + commands { try apply(command, to: &hall) }
        return hall
    }

    private func apply(_ command: Command, to hall: inout ConferenceState) throws {
        let by = Principal(.mc, "mc-1")
        let events = try hall.decide(command, by: by, at: 1_642_401_600_000, facts: Facts())
        hall.apply(LogEntry(seq: hall.seq + 1, at: 1_642_401_600_000, by: by, op: command.op?.name ?? "", events: events))
    }

    private func json(_ key: ViewKey, _ hall: ConferenceState, _ audience: Audience) throws -> JSON? {
        try Projection.bytes(of: key, in: hall, for: audience).map { try JSONReader.read($0) }
    }

    private static let busy: [Command] = [
        .lifecycle(.open()), .agenda(.advance(from: nil)), .agenda(.edit("i1", [.notes("ghi chú"), .script("lời dẫn")])),
        .timers(.start(seconds: 60)),
        .notices(.send(to: .all, text: "chung")), .notices(.send(to: .podium, text: "riêng")), .stage(.hold(nil)), .controlLock(.take),
    ]

    @Test func `that the machine's clock had jumped is the staff's to know`() throws {
        let hall = try hall(Self.opening, [.system(.clockJumped(by: -3_600_000))])
        #expect(try json(.conference, hall, .staff)?["clockJump"] == ["at": 1_642_401_600_000, "by": -3_600_000])
        #expect(try json(.conference, hall, .public)?["clockJump"] == JSON?.none)
    }

    @Test func `a key that a view lists has bytes, and one that it does not list has none`() throws {
        let hall = try hall(Self.opening, Self.busy)
        let all = Set(Audience.allCases.flatMap { Projection.keys(in: hall, for: $0) })
        for audience in Audience.allCases {
            let listed = Projection.keys(in: hall, for: audience)
            #expect(Set(listed).count == listed.count)
            for key in all {
                #expect((Projection.bytes(of: key, in: hall, for: audience) != nil) == listed.contains(key), "\(audience) \(key.text)")
            }
        }
        #expect(all.count > 15)
    }

    @Test func `what is absent is no field; null stands only where it says something`() throws {
        let hall = try hall(Self.opening, Self.busy)
        let saying: Set = ["agenda.current", "desk.holder", "cue.op", "cue.arg.from", "queue.speaking"]
        for audience in Audience.allCases {
            for key in Projection.keys(in: hall, for: audience) {
                for path in nulls(in: try #require(try json(key, hall, audience)), at: key.text) {
                    #expect(saying.contains(path), "\(path)")
                }
            }
        }
    }

    private func nulls(in json: JSON, at path: String) -> [String] {
        switch json {
        case .null: [path]
        case .array(let elements): elements.flatMap { nulls(in: $0, at: path) }
        case .object(let members): members.flatMap { nulls(in: $0.value, at: "\(path).\($0.key)") }
        default: []
        }
    }

    @Test func `the public sees neither notes nor script nor what lies beneath a held screen`() throws {
        let hall = try hall(Self.opening, Self.busy)
        for field in ["notes", "script"] {
            #expect(try json("agenda/i1", hall, .staff)?[field] != JSON?.none)
            #expect(try json("agenda/i1", hall, .public)?[field] == JSON?.none)
        }
        #expect(try json("stage/main", hall, .staff)?["beneath"]?["scene"]?["item"] == "i1")
        #expect(try json("stage/main", hall, .public) == ["scene": ["kind": "emblem"], "mode": "held"])
        #expect(try json("notice/n1", hall, .public)?["readBy"] == JSON?.none)
        #expect(try json("notice/n2", hall, .public) == JSON?.none)
    }

    @Test func `venues in another order are venues that changed`() throws {
        let before = try hall()
        var turned = Self.opening
        turned.venues.swapAt(1, 2)
        var after = before
        try apply(.system(.read(turned, digest: "e")), to: &after)
        let touched = Projection.keysTouched(by: after.entitiesChanged(since: before), from: before, to: after)
        #expect(Set(touched).isSuperset(of: ["venue/sa-pa", "venue/bac-ha"]))
        #expect(try json("venue/sa-pa", after, .public)?["order"] == 3)
    }

    @Test func `a view carries the newest twenty notices, and says which one they push out`() throws {
        let before = try hall(Self.opening, (1...20).map { .notices(.send(to: .all, text: "thông báo \($0)")) })
        var after = before
        try apply(.notices(.send(to: .all, text: "thông báo 21")), to: &after)
        #expect(Projection.keysTouched(by: after.entitiesChanged(since: before), from: before, to: after).contains("notice/n1"))
        #expect(try json("notice/n1", after, .staff) == JSON?.none)
        #expect(Projection.keys(in: after, for: .public).filter { $0.text.hasPrefix("notice/") }.count == 20)
    }

    @Test func `the words of the item that is on and of the two to come go along with the day`() throws {
        var items =
            Self.opening.items + [4, 5].map { Agenda.Item(id: ItemID("i\($0)"), kind: .speech, title: "Nội dung", plannedMinutes: 5) }
        for place in items.indices { items[place].notes = "ghi chú" }
        var opening = Self.opening
        opening.items = items
        let before = try hall(opening, [.lifecycle(.open()), .agenda(.advance(from: nil))])
        var after = before
        try apply(.agenda(.advance(from: "i1")), to: &after)
        func withWords(_ hall: ConferenceState) throws -> [String] {
            try items.filter { try json(.item($0.id), hall, .staff)?["notes"] != JSON?.none }.map(\.id.text)
        }
        #expect(try withWords(before) == ["i1", "i2", "i3"])
        #expect(try withWords(after) == ["i2", "i3", "i4"])
        let touched = Projection.keysTouched(by: after.entitiesChanged(since: before), from: before, to: after)
        #expect(Set(touched).isSuperset(of: ["agenda/i1", "agenda/i4"]))
    }

    @Test func `a day of a hundred items is in the view from ten before the one that is on, and whole in the list`() throws {
        var opening = Self.opening
        opening.items = (1...100).map { Agenda.Item(id: ItemID("i\($0)"), kind: .speech, title: "Nội dung", plannedMinutes: 5) }
        let hall = try hall(opening, [.lifecycle(.open()), .agenda(.jump(to: "i31"))])
        let shown = Projection.keys(in: hall, for: .public).filter { $0.text.hasPrefix("agenda/") }
        #expect(shown.first == "agenda/i21" && shown.last == "agenda/i80")
        guard case .array(let rows)? = Projection.list("agenda", in: hall, for: .public, at: 0) else {
            return #expect(Bool(false), "no list")
        }
        #expect(rows.count == 100)
    }
}
