import Conference
import Fixtures
import Testing

/// Whoever leads an item (chủ trì điều hành) takes its steps as the cue proposes them, and nothing else.
struct LeadingTests {
    /// The papers are on, and the chair leads them.
    private static func papers(_ change: (inout Opening) -> Void = { _ in }) throws -> Hall {
        var opening = Opening.laoCaiAwards
        opening.items = Opening.withPapers().items
        opening.items[5].ledBy = .chair
        change(&opening)
        var hall = Hall()
        try hall.when(.system(.read(opening, digest: "lao-cai")), by: .system)
        try hall.when(.lifecycle(.open()))
        try hall.when(.agenda(.jump(to: "i6")))
        return hall
    }

    private static func call(_ paper: Int, _ override: Override = .nothing) -> Command {
        .queue(.call(SpeakerID("i6-p\(paper)"), override: override))
    }

    @Test func `the chair calls one paper after the other and closes the item, as the cue proposes it`() throws {
        var hall = try Self.papers()
        for paper in 1...5 {
            #expect(hall.conference.cue.step == .queue(call: SpeakerID("i6-p\(paper)")))
            try hall.presses(by: .chair)
            #expect(hall.conference.queue.speaking?.id == SpeakerID("i6-p\(paper)"))
        }
        #expect(hall.conference.leader == .chair)
        try hall.presses(by: .chair)
        #expect(hall.current == "i7" && hall.conference.leader == nil)
    }

    @Test func `in an item that nobody leads the cue is not the chair's, whatever it proposes`() throws {
        var hall = try Self.papers()
        for item in ["i5", "i7", "i8", "i10"] as [ItemID] {
            try hall.when(.agenda(.jump(to: item)))
            let cue = hall.conference.cue
            let step = try #require(cue.step)
            hall.refuses(step.command(), .forbidden, .agendaNotLed, by: .chair, seen: cue.seen)
        }
    }

    @Test func `the chair may send no other step of the item that it leads, nor leave it otherwise`() throws {
        let hall = try Self.papers()
        let seen = hall.conference.cue.seen
        for other in [
            Self.call(2), .agenda(.advance(from: "i6")), .awards(.rite(.call, "r1")), .pledges(.present("cum-a")),
            .votes(.put(Motion(text: "Nhất trí"))),
        ] {
            hall.refuses(other, .forbidden, .agendaOtherStep, by: .chair, seen: seen)
        }
        for notTheirs: Command in [
            .agenda(.jump(to: "i9")), .agenda(.skip("i6")), .agenda(.edit("i6", [.ledBy(nil)])), .agenda(.extend(minutes: 5)),
            .queue(.finish("i6-p1")), .queue(.move("i6-p2", after: nil, reason: "Đổi thứ tự")), .timers(.start(seconds: 60)),
            .stage(.hold(nil)), .controlLock(.take), .lifecycle(.pause(reason: "Giải lao")), .steps(.undo(seq: 3)),
        ] {
            hall.refuses(notTheirs, .forbidden, .agendaNotLed, by: .chair, seen: seen)
        }
    }

    @Test func `the step comes with the cue's own positions, not with fewer, more or others`() throws {
        var hall = try Self.papers()
        let seen = hall.conference.cue.seen
        #expect(Set(seen.keys) == ["agenda", "speaker/i6-p1"])
        let others = [
            [:], seen.filter { $0.key != "agenda" }, seen.merging(["desk": 0]) { $1 }, seen.mapValues { $0 + 1 }, seen.mapValues { $0 - 1 },
        ]
        for other in others { hall.refuses(Self.call(1), .forbidden, .agendaOtherStep, by: .chair, seen: other) }
        try hall.when(Self.call(1), by: .chair, seen: seen)
    }

    @Test func `what the cue asks the chair answers by its reasons, and never with a bare yes or by force`() throws {
        var hall = try Self.papers {
            $0.items[7].ledBy = .chair; $0.awards?.platformPeople = 3
        }
        try hall.when(.agenda(.jump(to: "i8")))
        let cue = hall.conference.cue
        #expect(cue.step == .round(.call, "r1"))
        let asked = cue.objections.map(\.reason)
        #expect(asked == [.roundOverCapacity])
        let call = { (override: Override) in Command.awards(.rite(.call, "r1", override: override)) }
        hall.refuses(call(.nothing), .conflict, .roundOverCapacity, by: .chair, seen: cue.seen)
        hall.refuses(call(.single), .forbidden, .agendaOtherStep, by: .chair, seen: cue.seen)
        try hall.when(call(.reasons(asked)), by: .chair, seen: cue.seen)

        var signing = try Self.papers { $0.items[9].ledBy = .chair }
        try signing.when(.agenda(.jump(to: "i10")))
        while signing.conference.cue.step?.op.name != "pledge.close" { try signing.presses(by: .chair) }
        let closing = signing.conference.cue
        guard case .pledges(.close(let pledge, let until)) = closing.step else { return }
        for (term, override) in [
            (until, Override.reasons([.pledgeUnsigned])), (nil, .reasons([.pledgeUnsigned])), (nil, .nothing), (until, .single),
        ] {
            let command = Command.pledges(.close(pledge, until: term, override: override))
            signing.refuses(command, .forbidden, .agendaOtherStep, by: .chair, seen: closing.seen)
        }
        try signing.presses(by: .chair)
        #expect(signing.conference.pledges.pledges[pledge]?.state == .closed)
    }

    @Test func `the control lock of an MC does not stop the chair and does not pass to the chair`() throws {
        var hall = try Self.papers()
        try hall.when(.controlLock(.take), by: .mc)
        try hall.presses(by: .chair)
        #expect(hall.conference.controlLock.holder == "mc-1")
        hall.refuses(Self.call(2), .forbidden, .controlLockHeld, by: .secondMC, args: ["by": "mc-1"])
    }

    @Test func `the MC and the operators go on as ever while the chair leads`() throws {
        var hall = try Self.papers()
        try hall.when(Self.call(2), by: .mc)
        try hall.when(Self.call(4), by: .operatorOne)
        try hall.presses(by: .chair)
        #expect(hall.conference.queue.speaking?.id == "i6-p1")
        try hall.when(.agenda(.advance(from: "i6")), by: .mc)
        #expect(hall.current == "i7")
    }

    @Test func `a step of the chair is taken back by the MC and the operators, and by the chair never`() throws {
        var hall = try Self.papers()
        let called = try hall.presses(by: .chair)
        hall.refuses(.steps(.undo(seq: called.seq)), .forbidden, .agendaNotLed, by: .chair)
        try hall.when(.steps(.undo(seq: called.seq)), by: .mc)
        #expect(hall.conference.queue.speaking == nil && hall.conference.cue.step == .queue(call: "i6-p1"))
        while hall.current == "i6" { try hall.presses(by: .chair) }
        try hall.undoNewest(by: .operatorOne)
        #expect(hall.current == "i6" && hall.conference.leader == .chair)
    }

    @Test func `in a pause nobody leads: whose it was to pause goes on`() throws {
        var hall = try Self.papers()
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        #expect(hall.conference.leader == nil)
        hall.refuses(.lifecycle(.resume), .forbidden, .agendaNotLed, by: .chair, seen: hall.conference.cue.seen)
        hall.refuses(Self.call(1), .closed, .conferencePaused, by: .chair)
        try hall.when(.lifecycle(.resume))
        try hall.presses(by: .chair)
    }

    @Test func `who leads is set and unset on the day, and undo puts it back`() throws {
        var hall = try Self.papers()
        try hall.when(.agenda(.edit("i6", [.ledBy(nil)])))
        hall.refuses(Self.call(1), .forbidden, .agendaNotLed, by: .chair, seen: hall.conference.cue.seen)
        try hall.undoNewest()
        try hall.presses(by: .chair)
        try hall.when(.agenda(.edit("i6", [.ledBy(nil)])))
        try hall.when(.agenda(.edit("i6", [.ledBy(.chair)])))
        try hall.presses(by: .chair)
    }

    @Test func `whatever a cue can propose in an item may be led, and nothing else may`() throws {
        let led = Set(Op.all.filter { $0.spec.admits(.chair) && !$0.spec.roles.contains(.chair) }.map(\.name))
        var proposed: Set<String> = []
        var hall = try Self.papers { opening in
            for place in opening.items.indices { opening.items[place].ledBy = .chair }
            opening.awards?.awards[0].isOneByOne = true
        }
        for step in ["speaker.call", "vote.close"] {
            if step == "vote.close" { try hall.when(.votes(.put(Motion(text: "Nhất trí")))) }
            proposed.insert(try hall.presses(by: .chair).op)
            #expect(proposed.contains(step))
        }
        try hall.when(.agenda(.jump(to: "i1")))
        while hall.conference.leader != nil, let step = hall.conference.cue.step {
            proposed.insert(step.op.name)
            try hall.presses(by: .chair)
        }
        #expect(hall.conference.cue.step == .end)
        #expect(led.subtracting(proposed) == ["vote.open"], "a vote of the programme's item, which this programme has none of")
        #expect(proposed.subtracting(led) == [])
        for role in Role.allCases where role != .chair {
            #expect(Op.all.allSatisfy { $0.spec.admits(role) == $0.spec.roles.contains(role) }, "\(role)")
        }
    }

    @Test func `on random days whoever leads is refused nothing that the cue proposes, and everything else`() throws {
        var (taken, refused) = (0, 0)
        for seed in 1...12 as ClosedRange<UInt64> {
            var hall = try Self.papers { opening in
                for place in opening.items.indices { opening.items[place].ledBy = .chair }
            }
            var commands = RandomCommands(seed: seed)
            for _ in 0..<150 {
                let cue = hall.conference.cue
                let (command, by) = commands.next(in: hall.conference)
                if let op = command.op, !op.spec.roles.contains(.chair) {
                    let isTaken = (try? hall.conference.decide(command, by: .chair, at: hall.now, facts: Facts(seen: cue.seen))) != nil
                    let isCue = hall.conference.leader == .chair && command.opName == cue.step?.op.name
                    #expect(!isTaken || isCue, "day \(seed), position \(hall.conference.seq): \(command)")
                    refused += isTaken ? 0 : 1
                }
                if hall.conference.leader == .chair, commands.number(below: 3) == 0 {
                    try hall.presses(by: .chair)
                    taken += 1
                } else {
                    _ = try? hall.when(command, by: by)
                }
            }
        }
        #expect(taken > 100 && refused > 1_000)
    }
}

extension Cue {
    /// Its `if`, as a page sends it.
    fileprivate var seen: [String: Int] { Dictionary(uniqueKeysWithValues: conditions.map { ($0.key.text, $0.position) }) }
}

extension Hall {
    /// Sends the cue as it stands, with the yes to what it asks.
    @discardableResult
    fileprivate mutating func presses(by who: Principal) throws -> LogEntry {
        let cue = conference.cue
        let step = try #require(cue.step)
        let asked = cue.objections.map(\.reason)
        return try when(step.command(override: asked.isEmpty ? .nothing : .reasons(asked)), by: who, seen: cue.seen)
    }
}
