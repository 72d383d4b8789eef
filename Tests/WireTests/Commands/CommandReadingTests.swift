import Conference
import StrictJSON
import Testing
import Wire

/// What each op's argument has to be: the right ones become commands, the wrong ones are refused with a reason and the place.
@Suite struct CommandReadingTests {
    private func read(_ op: String, _ arg: JSON) throws(CommandFault) -> Command {
        let seen = [
            "agenda", "conference", "clock", "steps", "speaker/s1", "round/r1", "recipient/a1", "pledge/cum-a", "answer/cum-a/don-vi-6",
        ]
        .map { CommandFrame.Condition($0, 1) }
        return try CommandFrame(id: "00000000-0000-4000-8000-000000000001", op: op, arg: arg, conditions: seen).command()
    }

    private static let good = hall + PledgeReadingTests.good.map { ($0.0, $0.1, .pledges($0.2)) }

    private static let hall: [(String, JSON, Command)] = [
        ("conference.open", [:], .lifecycle(.open())), ("conference.open", ["confirm": true], .lifecycle(.open(override: .single))),
        ("clock.align", ["offset": -5_000], .clock(.align(offset: -5_000, from: nil))),
        ("clock.align", ["offset": 691_200_000, "from": 2], .clock(.align(offset: 691_200_000, from: 2))),
        ("conference.pause", ["reason": " mất điện "], .lifecycle(.pause(reason: "mất điện"))),
        ("conference.resume", [:], .lifecycle(.resume)), ("conference.end", [:], .lifecycle(.end(override: .nothing))),
        ("conference.end", ["confirm": true], .lifecycle(.end(override: .single))), ("conference.seal", [:], .lifecycle(.seal)),
        ("agenda.advance", ["from": .null], .agenda(.advance(from: nil))),
        ("agenda.advance", ["from": "i7"], .agenda(.advance(from: "i7"))),
        ("agenda.jump", ["to": "i7"], .agenda(.jump(to: "i7"))), ("agenda.skip", ["item": "i7"], .agenda(.skip("i7"))),
        (
            "agenda.insert",
            ["after": .null, "item": ["kind": "break", "title": ["vi": "Giải lao", "en": "Break"], "minutes": 10, "resumesAt": 5]],
            .agenda(
                .insert(
                    after: nil,
                    Agenda.NewItem(kind: .break, title: BilingualText("Giải lao", en: "Break"), minutes: 10, changes: [.resumesAt(5)])))
        ),
        (
            "agenda.edit", ["item": "i7", "set": ["venue": .null, "title": ["vi": "A"], "notes": "dòng 1\ndòng 2"]],
            .agenda(.edit("i7", [.title("A"), .venue(nil), .notes("dòng 1\ndòng 2")]))
        ),
        (
            "agenda.edit", ["item": "i7", "set": ["who": [["name": "Giàng Seo Vần", "title": ["vi": "Chủ tịch"]]]]],
            .agenda(.edit("i7", [.who([Agenda.Speaker(name: "Giàng Seo Vần", title: "Chủ tịch")])]))
        ),
        ("agenda.move", ["item": "i7", "after": "i2"], .agenda(.move("i7", after: "i2"))),
        ("agenda.extend", ["minutes": 5], .agenda(.extend(minutes: 5))), ("undo", ["seq": 12], .steps(.undo(seq: 12))),
        ("timer.start", ["seconds": 420], .timers(.start(seconds: 420))), ("timer.pause", [:], .timers(.pause)),
        ("timer.resume", [:], .timers(.resume)), ("timer.extend", ["seconds": -60], .timers(.extend(seconds: -60))),
        (
            "stage.show", ["screen": "main", "scene": ["kind": "item", "item": "i3"]],
            .stage(.show(.main, Stage.Scene(.item, about: .item("i3"))))
        ),
        ("stage.follow", ["screen": "overlay"], .stage(.follow(.overlay))), ("stage.hold", [:], .stage(.hold(nil))),
        ("stage.hold", ["screen": "main"], .stage(.hold(.main))), ("stage.release", [:], .stage(.release(nil))),
        ("stage.message", ["screen": "main", "text": "Xin chào"], .stage(.message(.main, "Xin chào"))),
        ("stage.clear", ["screen": "main"], .stage(.clear(.main))), ("screen.identify", ["screen": "main"], .stage(.identify("main"))),
        ("screen.reload", ["screen": "man-2"], .stage(.reload("man-2"))),
        ("screen.assign", ["screen": "man-2", "shows": "overlay"], .stage(.assign("man-2", shows: .overlay))),
        ("notice.send", ["to": "all", "text": "a"], .notices(.send(to: .all, text: "a"))),
        ("notice.send", ["to": "podium", "text": "a"], .notices(.send(to: .podium, text: "a"))),
        ("notice.send", ["to": "venue/sa-pa", "text": "a"], .notices(.send(to: .venue("sa-pa"), text: "a"))),
        ("notice.send", ["to": "unit/don-vi-1", "text": "a"], .notices(.send(to: .unit("don-vi-1"), text: "a"))),
        (
            "notice.send", ["to": "person/chair/chu-tri", "text": "a"],
            .notices(.send(to: .participant(Principal(.chair, "chu-tri")), text: "a"))
        ),
        ("notice.read", ["notice": "n3"], .notices(.read("n3"))), ("desk.take", [:], .controlLock(.take)),
        ("desk.hand", ["to": "mc-2"], .controlLock(.hand(to: "mc-2"))), ("desk.open", [:], .controlLock(.open)),
        ("access.revoke", ["role": "venue", "person": "sa-pa"], .participant(.revoke(Principal(.venue, "sa-pa")))),
        ("programme.take", [:], .programme(.take)),
        ("venue.ready", ["sound": true, "picture": false], .venue(.ready(sound: true, picture: false))),
        ("venue.attendance", ["count": 57], .venue(.attendance(57))), ("venue.help", ["text": "Mất tiếng"], .venue(.help("Mất tiếng"))),
        ("venue.check", ["venue": "sa-pa", "heard": true, "seen": false], .venue(.check("sa-pa", heard: true, seen: false))),
        ("venue.out", ["venue": "sa-pa", "reason": "Mất điện"], .venue(.putOut("sa-pa", reason: "Mất điện"))),
        ("venue.back", ["venue": "sa-pa"], .venue(.back("sa-pa"))),
        ("help.take", ["venue": "sa-pa"], .venue(.takeHelp("sa-pa", override: .nothing))),
        ("help.close", ["venue": "sa-pa", "confirm": true], .venue(.closeHelp("sa-pa", override: .single))),
        ("rollcall.open", [:], .rollCall(.open)), ("rollcall.close", [:], .rollCall(.close)),
        ("guest.arrive", ["guest": "hoang-giang"], .guest(.arrive("hoang-giang"))),
        ("guest.absent", ["guest": "hoang-giang"], .guest(.absent("hoang-giang"))),
        (
            "guest.substitute", ["guest": "hoang-giang", "name": "Người dự thay"],
            .guest(.substitute("hoang-giang", Guest.Substitute(name: "Người dự thay")))
        ),
        ("note.add", ["about": "agenda/i6", "text": "Một\nHai"], .notes(.add(about: "agenda/i6", text: "Một\nHai"))),
        ("note.edit", ["note": "n1", "text": "Ba"], .notes(.edit("n1", text: "Ba"))),
    ]
    private static let all = good + speakers + awards

    @Test func `every op has its command`() throws {
        for (op, arg, command) in Self.all { #expect(try read(op, arg) == command, "\(op)") }
        #expect(Set(Self.all.map(\.0)) == Set(Op.all.map(\.name)))
    }

    @Test func `an op that takes a field more is refused, whatever the op`() {
        for (op, arg, _) in Self.all {
            guard case .object(let members) = arg else { continue }
            #expect(throws: CommandFault.field(BadField("arg.loud", .unknown)), "\(op)") {
                try read(op, .object(members + [JSON.Member("loud", true)]))
            }
        }
    }

    @Test func `an op without a field that it needs is refused with the field's name`() {
        let optional = Set([
            "confirm", "until", "force", "drawing", "key", "signature", "screen of stage.hold", "screen of stage.release",
            "from of clock.align",
        ]).union(Self.optionalOfAwards).union(Self.optionalOfSpeakers)
        for (op, arg, _) in Self.all {
            guard case .object(let members) = arg else { continue }
            for member in members where !optional.contains(member.key) && !optional.contains("\(member.key) of \(op)") {
                #expect(throws: CommandFault.field(BadField("arg.\(member.key)", .missing)), "\(op)") {
                    try read(op, .object(members.filter { $0.key != member.key }))
                }
            }
        }
    }

    private static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("conference.pause", ["reason": " "], "reason", .badValue), ("conference.end", ["confirm": "yes"], "confirm", .wrongType),
        ("conference.end", ["confirm": ["agenda.still-running", "agenda.no-reason"]], "confirm.1", .badValue),
        ("conference.end", ["confirm": [true]], "confirm.0", .wrongType),
        ("pledge.close", ["pledge": "cum-a", "force": [7]], "force.0", .wrongType),
        ("agenda.advance", ["from": 7], "from", .wrongType), ("agenda.jump", ["to": "Điểm danh"], "to", .badCharacters),
        ("agenda.jump", ["to": .null], "to", .wrongType), ("agenda.extend", ["minutes": 0], "minutes", .outOfRange),
        ("agenda.extend", ["minutes": 121], "minutes", .outOfRange), ("agenda.extend", ["minutes": 5.0], "minutes", .wrongType),
        ("agenda.edit", ["item": "i1", "set": [:]], "set", .missing),
        ("agenda.edit", ["item": "i1", "set": ["state": "done"]], "set.state", .unknown),
        ("agenda.edit", ["item": "i1", "set": ["kind": "party"]], "set.kind", .badValue),
        ("agenda.edit", ["item": "i1", "set": ["title": ["en": "A"]]], "set.title.vi", .missing),
        ("agenda.edit", ["item": "i1", "set": ["title": "A"]], "set.title", .wrongType),
        ("agenda.edit", ["item": "i1", "set": ["who": [["name": "A\u{202E}B"]]]], "set.who.0.name", .badCharacters),
        ("agenda.edit", ["item": "i1", "set": ["who": .array(Array(repeating: ["name": "A"], count: 101))]], "set.who", .tooLong),
        ("agenda.insert", ["after": .null, "item": ["kind": "break", "title": ["vi": "A"], "minutes": 721]], "item.minutes", .outOfRange),
        ("undo", ["seq": 0], "seq", .outOfRange), ("clock.align", ["offset": 1e13], "offset", .wrongType),
        ("clock.align", ["offset": 4_000_000_000_000], "offset", .outOfRange),
        ("clock.align", ["offset": 1, "from": 0], "from", .outOfRange),
        ("timer.start", ["seconds": 4], "seconds", .outOfRange),
        ("timer.start", ["seconds": 1e30], "seconds", .outOfRange),
        ("stage.show", ["screen": "side", "scene": ["kind": "title"]], "screen", .badValue),
        ("stage.show", ["screen": "main", "scene": ["kind": "title", "by": "me"]], "scene.by", .unknown),
        ("stage.show", ["screen": "main", "scene": ["kind": "speaker", "text": "Ông Vần", "speaker": "s1"]], "scene.speaker", .unknown),
        ("stage.show", ["screen": "main", "scene": ["kind": "fireworks"]], "scene.kind", .badValue),
        ("stage.show", ["screen": "main", "scene": ["kind": "round", "round": "Lượt 1"]], "scene.round", .badCharacters),
        ("stage.hold", ["screen": .null], "screen", .wrongType),
        ("stage.message", ["screen": "main", "text": .string(String(repeating: "ế", count: 201))], "text", .tooLong),
        ("stage.message", ["screen": "main", "text": "hai\ndòng"], "text", .badCharacters),
        ("notice.send", ["to": "venue", "text": "a"], "to", .badValue),
        ("notice.send", ["to": "person/house/house", "text": "a"], "to", .badValue),
        ("notice.send", ["to": "person/mc/mc-1/x", "text": "a"], "to", .badValue),
        ("notice.send", ["to": "venue/", "text": "a"], "to", .badValue),
        ("notice.send", ["to": "all", "text": .string(String(repeating: "a", count: 501))], "text", .tooLong),
        ("access.revoke", ["role": "house", "person": "house"], "role", .badValue),
        ("access.revoke", ["role": "god", "person": "a"], "role", .badValue),
    ]

    @Test func `a wrong value is refused with its place and reason`() {
        for (op, arg, place, reason) in Self.bad {
            #expect(throws: CommandFault.field(BadField("arg.\(place)", reason)), "\(op) \(place)") { try read(op, arg) }
        }
    }

    @Test func `an op is done in spite of reasons by the field that it names, and by no other`() {
        for (op, arg, _) in Self.all {
            guard case .object(let members) = arg else { continue }
            for word in Override.Word.allCases {
                let meant = JSON.object(members.filter { $0.key != word.rawValue } + [JSON.Member(word.rawValue, ["round.other-item"])])
                let fault = #expect(throws: (any Error).self) {
                    try {
                        _ = try read(op, meant); throw Done()
                    }()
                }
                let unknown = CommandFault.field(BadField("arg.\(word.rawValue)", .unknown))
                #expect((fault as? CommandFault) == (Op(named: op)?.spec.override == word ? nil : unknown), "\(op) \(word)")
            }
        }
    }

    /// Nothing was wrong with it.
    private struct Done: Error {}

    @Test func `an unknown op is refused by its name, also one that only looks alike`() {
        for op in ["conference.Open", "tea.serve", "", "conference.open "] {
            #expect(throws: CommandFault.unknownOp(op)) { try read(op, [:]) }
        }
    }
}
