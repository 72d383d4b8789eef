import Conference
import Fixtures
import Testing

struct DeterminismTests {
    private static let seeds: [UInt64] = [17, 1, 2022]
    private static let commands = 2_000

    /// A hall in which 2,000 commands were sent, with what each accepted position found and left.
    private func disorder(seed: UInt64, _ check: (_ old: ConferenceState, LogEntry, _ new: ConferenceState) throws -> Void = { _, _, _ in })
        throws
        -> Hall
    {
        var hall = try Hall.withEverything
        var commands = RandomCommands(seed: seed)
        for _ in 0..<Self.commands {
            let (command, by) = commands.next(in: hall.conference)
            let old = hall.conference
            do {
                let logEntry = try hall.when(command, by: by, after: commands.number(below: 3))
                try check(old, logEntry, hall.conference)
            } catch is Rejection {
                #expect(hall.conference == old, "a refusal of \(command) changed the state")
            }
        }
        return hall
    }

    /// As many halls as it takes: what is rare in one may be common in another, and every feature's share changes them all.
    @Test func `disorder exercises every feature`() throws {
        let never = DisorderlyFeatures.all().reduce(into: Set<String>()) { $0.formUnion($1.never) }
        var missing = Set(Op.all.map(\.name)).subtracting(never)
        var (sent, accepted) = (0, 0)
        for seed in Self.seeds + Array(100..<130) where !missing.isEmpty {
            let journal = try disorder(seed: seed).journal
            missing.subtract(journal.map(\.op))
            (sent, accepted) = (sent + Self.commands, accepted + journal.count)
        }
        #expect(missing == [], "these take place in Tests/ConferenceTests/<Feature>/<Feature>Disorder.swift")
        #expect(accepted * 3 > sent)
    }

    @Test(arguments: seeds) func `the same question on the same state has the same answer, accepted or refused`(seed: UInt64) throws {
        let hall = try disorder(seed: seed)
        var commands = RandomCommands(seed: seed + 1)
        for _ in 0..<2_000 {
            let (command, by) = commands.next(in: hall.conference)
            func ask() -> Result<[Event], Rejection> {
                Result { () throws(Rejection) in
                    try hall.conference.decide(command, by: by, at: hall.now, facts: Hall.facts(for: command))
                }
            }
            #expect(ask() == ask())
        }
    }

    @Test(arguments: seeds) func `a journal read again gives the state that was left`(seed: UInt64) throws {
        let hall = try disorder(seed: seed)
        var again = ConferenceState()
        for logEntry in hall.journal { again.apply(logEntry) }
        #expect(again == hall.conference)
        #expect(again.recorded == hall.conference.recorded)
    }

    @Test(arguments: seeds) func `a journal that was written down and read again gives the same state`(seed: UInt64) throws {
        let hall = try disorder(seed: seed)
        var again = ConferenceState()
        for logEntry in hall.journal {
            let events = try logEntry.events.map { try Event(recorded: $0.recorded) }
            #expect(events == logEntry.events)
            again.apply(LogEntry(seq: logEntry.seq, at: logEntry.at, by: logEntry.by, op: logEntry.op, events: events))
        }
        #expect(again == hall.conference)
    }

    @Test(arguments: seeds) func `a state that was written down goes on like the one that was not`(seed: UInt64) throws {
        var count = 0
        _ = try disorder(seed: seed) { old, logEntry, new in
            count += 1
            guard count.isMultiple(of: 20) else { return }
            let written = old.recorded
            var read = try ConferenceState(recorded: written)
            #expect(read == old)
            #expect(read.recorded == written)
            read.apply(logEntry)
            #expect(read == new)
        }
    }

    @Test(arguments: seeds.prefix(1)) func `exactly the rows that differ are named as changed, and have the position`(seed: UInt64) throws {
        let features = DisorderlyFeatures.all()
        _ = try disorder(seed: seed) { old, logEntry, new in
            let (before, after) = (Rows(of: old, features), Rows(of: new, features))
            let differing = Set(before.byKey.keys).union(after.byKey.keys).filter { before.byKey[$0] != after.byKey[$0] }
            let named = new.entitiesChanged(since: old)
            #expect(Set(named) == differing, "\(logEntry.op) at \(logEntry.seq)")
            #expect(named.count == differing.count)
            for key in Set(after.byKey.keys).union(named) {
                #expect(new.positions[key] == (differing.contains(key) ? logEntry.seq : old.positions[key]))
            }
        }
    }

    @Test(arguments: seeds) func `undo of the newest step restores what undo may restore`(seed: UInt64) throws {
        var undone = 0
        let features = DisorderlyFeatures.all()
        _ = try disorder(seed: seed) { old, logEntry, new in
            guard logEntry.op != "undo", new.steps.steps.rows.last?.seq == logEntry.seq else { return }
            var back = new
            let events = try new.decide(.steps(.undo(seq: logEntry.seq)), by: .operatorOne, at: logEntry.at, facts: Facts())
            back.apply(LogEntry(seq: new.seq + 1, at: logEntry.at, by: .operatorOne, op: "undo", events: events))
            for feature in features where !feature.isSame(back, as: old) { Issue.record("\(feature): \(logEntry.op) at \(logEntry.seq)") }
            if old.steps.steps.count < Steps.mostKept { #expect(back.steps == old.steps) }
            undone += 1
        }
        #expect(undone > 200)
    }

    @Test(arguments: seeds) func `whatever is sent and taken back, the hall makes sense`(seed: UInt64) throws {
        _ = try disorder(seed: seed) { _, logEntry, new in
            let said = Comment(rawValue: "\(logEntry.op) at \(logEntry.seq)")
            #expect(new.agenda.items.rows.filter { $0.state == .current }.map(\.id) == [new.agenda.course.current].compactMap(\.self), said)
            #expect(Set(new.agenda.course.order) == Set(new.agenda.items.rows.map(\.id)), said)
            #expect(new.agenda.course.order.count == new.agenda.items.count, said)
            try makesSense(new.awards, said)
            #expect((new.timers.clocks[.item] != nil) == (new.agenda.course.current != nil), said)
            #expect(
                new.queue.speakers.rows.filter { $0.state == .speaking }.map(\.id) == [new.queue.list.speaking].compactMap(\.self), said)
            let waiting = new.queue.speakers.rows.filter { $0.state == .accepted }
            #expect(Set(new.queue.places.rows.map(\.id)) == Set(waiting.map(\.id)), said)
            #expect(new.queue.places.rows.map(\.number) == Array(1..<(waiting.count + 1)), said)
            if new.lifecycle.state == .paused { #expect(new.timers.clocks.rows.allSatisfy { $0.pausedLeft != nil }, said) }
            for screen in new.stage.screens.rows {
                let pinned = screen.beneath?.scene ?? screen.scene
                #expect(((screen.beneath?.mode ?? screen.mode) == .pinned) == (pinned != nil), said)
                for case .item(let item) in pinned?.about ?? [] { #expect(new.agenda.items[item] != nil, said) }
                for case .round(let round) in pinned?.about ?? [] { #expect(new.awards.rounds[round] != nil, said) }
                #expect((screen.mode == .held) == (screen.beneath != nil), said)
            }
            for answer in new.pledges.answers.rows where answer.state.stands {
                let pledge = try #require(new.pledges.pledges[answer.id.pledge])
                #expect(pledge.state == .open || pledge.state == .closed, said)
                #expect(answer.given?.digest == pledge.digest, said)
            }
            let links = new.participants.rows.flatMap { participant in participant.units.map { "\($0.text) \(participant.who.person.text)" }
            }
            #expect(
                links.sorted() == new.units.rows.compactMap { unit in unit.signatory.map { "\(unit.id.text) \($0.text)" } }.sorted(), said)
        }
    }
}

/// Who stands where agrees from both sides, and one round at most holds the platform.
private func makesSense(_ awards: Awards, _ said: Comment) throws {
    let holding = awards.rounds.rows.filter { $0.state != .planned && $0.state != .cleared }.map(\.id)
    #expect(holding == [awards.plan.platform].compactMap(\.self), said)
    #expect(Set(awards.plan.order) == Set(awards.rounds.rows.map(\.id)) && awards.plan.order.count == awards.rounds.count, said)
    for round in awards.rounds.rows {
        for part in round.parts {
            for id in part.recipients {
                let recipient = try #require(awards.recipient(id))
                #expect(recipient.round == round.id && recipient.venue == part.venue && recipient.award == round.award, said)
            }
        }
    }
    for row in awards.recipients.rows {
        #expect(row.value.round.map { awards.rounds[$0]?.recipients.count { $0 == row.id } == 1 } ?? true, said)
        #expect(row.value.state != .called || row.value.round == awards.plan.platform, said)
    }
}

/// Every entity of the state under its key, as something that can be compared.
private struct Rows {
    var byKey: [EntityKey: String] = [:]

    init(of conference: ConferenceState, _ features: [any FeatureDisorder.Type]) {
        for feature in features { byKey.merge(feature.rows(of: conference)) { first, _ in first } }
    }
}
