import Conference
import Fixtures
import Rehearsal

/// Commands as a hall in disorder might send them: mostly sensible, some stale, some about things that are not there.
struct RandomCommands {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func next(in conference: ConferenceState) -> (command: Command, by: Principal) {
        let by = pick([Principal.mc, .mc, .secondMC, .operatorOne, .operatorOne, .operatorOne, .operatorOne, .chair, .siMaCai, .unit15])
        let end = conference.steps.steps.rows.last { $0.op == "conference.end" }
        if conference.lifecycle.state == .ended, let end, number(below: 6) == 0 { return (.steps(.undo(seq: end.seq)), .operatorOne) }
        if number(below: 5) == 0 { return signing(in: conference) }
        if let round = conference.awards.onPlatform, let part = round.parts.last, number(below: 8) == 0 {
            return (.awards(.report(round.id, pick(Round.Word.allCases))), Principal(.venue, PersonID(part.venue.text)))
        }
        let command = command(in: conference)
        switch command {
        case .venue(.ready), .venue(.attendance), .venue(.help): return (command, number(below: 5) == 0 ? by : .siMaCai)
        default: return (command, by)
        }
    }

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(below: choices.count)] }

    private mutating func command(in conference: ConferenceState) -> Command {
        switch number(below: 100) {
        case 0..<9: .queue(queueCommand(in: conference))
        case 9..<25: .agenda(agendaCommand(in: conference))
        case 25..<37: .awards(awardsCommand(in: conference))
        case 37..<42: venuesCommand(in: conference)
        case 42..<54: .timers(pick([.start(seconds: 420), .pause, .resume, .extend(seconds: 60), .extend(seconds: -30)]))
        case 54..<74: .stage(stageCommand(in: conference))
        case 74..<80: .notices(noticeCommand(in: conference))
        case 80..<81: .lifecycle(.end(override: number(below: 10) == 0 ? .all : .nothing))
        case 81..<83: .controlLock(pick([.take, .hand(to: "mc-2"), .open, .open, .open, .open, .open, .open]))
        case 83..<91: .steps(.undo(seq: seq(in: conference)))
        case 91..<94: .venue(pick([.lost(venue(), since: 1), .connected(venue(), since: 2), .lost("ha-giang", since: 3)]))
        case 94..<95: .participant(.revoke(pick([.siMaCai, .saPa, .mc, Principal(.mc, "mc-9")])))
        case 95..<96:
            pick([
                .system(.serverStarted(lastSeen: nil)), .system(.clockJumped(by: -5)), .system(.read(.laoCaiAwards, digest: "second")),
                .clock(.align(offset: Milliseconds(number(below: 3)) * .perMinute, from: pick([nil, nil, 1, 999_999]))),
            ])
        default:
            .lifecycle(
                pick([.open(), .open(), .pause(reason: "Mất điện"), .resume, .resume, .resume, .resume, .resume, .end(override: .nothing)]))
        }
    }

    private mutating func venuesCommand(in conference: ConferenceState) -> Command {
        let guest = pick(["dang-xuan-phong", "lanh-dao-si-ma-cai", "lanh-dao-si-ma-cai", "nguyen-van-a"]) as GuestID
        switch number(below: 14) {
        case 0: return .venue(.ready(sound: number(below: 2) == 0, picture: true))
        case 1: return .venue(.attendance(number(below: 90)))
        case 2: return .venue(.help("Mất tiếng"))
        case 3: return .venue(.check(venue(), heard: true, seen: number(below: 3) > 0))
        case 4: return .venue(.putOut(venue(), reason: "Mất điện"))
        case 5: return .venue(.back(venue()))
        case 6: return .venue(.takeHelp("si-ma-cai", override: number(below: 2) == 0 ? .all : .nothing))
        case 7: return .venue(.closeHelp("si-ma-cai", override: number(below: 2) == 0 ? .all : .nothing))
        case 8: return .rollCall(.open)
        case 9: return .rollCall(.close)
        case 10: return .guest(number(below: 2) == 0 ? .arrive(guest) : .absent(guest))
        case 11: return .guest(.substitute(guest, Guest.Substitute(name: "Người dự thay số \(number(below: 3))")))
        case 12: return .notes(.add(about: pick([.item("i6"), .conference, "agenda/i999"]), text: "Kết luận"))
        default: return .notes(.edit(pick(["n1", "n2"]), text: "Kết luận \(number(below: 9))"))
        }
    }

    private mutating func agendaCommand(in conference: ConferenceState) -> Agenda.Command {
        let current = conference.agenda.course.current
        switch number(below: 12) {
        case 0..<4: return .advance(from: number(below: 5) == 0 ? item(in: conference) : current)
        case 4..<6: return .jump(to: item(in: conference))
        case 6: return .skip(item(in: conference))
        case 7: return .insert(after: number(below: 4) == 0 ? nil : item(in: conference), pick([.breakOfTen, silence, film]))
        case 8..<10: return .edit(item(in: conference), changes())
        case 10: return .move(item(in: conference), after: number(below: 4) == 0 ? nil : item(in: conference))
        default: return .extend(minutes: pick([5, -1, 1]))
        }
    }

    private mutating func awardsCommand(in conference: ConferenceState) -> Awards.Command {
        if case .round(let step, let id) = conference.cue.step, number(below: 3) > 0 { return .rite(step, id) }
        let (round, recipient) = (round(in: conference), recipient(in: conference))
        switch number(below: 12) {
        case 0: return .rite(pick(Round.Step.allCases), round, override: number(below: 2) == 0 ? .all : .nothing)
        case 1: return .recall(round)
        case 2: return .split(round, after: conference.awards.rounds[round]?.recipients.first ?? recipient)
        case 3: return .move(round, after: pick([nil, self.round(in: conference)]))
        case 4: return .add(round, [recipient])
        case 5: return .gather(conference.awards.recipient(recipient)?.award ?? "a99", Awards.NewRound(recipients: [recipient]))
        case 6: return .conferrers(round, at: nil, [.person(pick(["hoang-giang", "ai-do"]))], override: .all)
        case 7: return .place([recipient], at: venue())
        case 8: return .report(round, pick(Round.Word.allCases))
        case 9:
            return pick([
                .correct(recipient, name: "Tên \(number(below: 9))"), .certificate(recipient, .wrong, with: nil), .proxy(recipient, nil),
            ])
        case 10: return .addRecipient(Awards.NewRecipient(award: "co-tinh", kind: .collective, name: "Tập thể"))
        default:
            let loose = conference.awards.window.loose
            return pick([
                .absent(recipient, reason: nil), .present(loose.isEmpty ? recipient : pick(loose)), .defer(recipient, reason: "Ốm"),
                .present(loose.isEmpty ? recipient : pick(loose)),
                .withdraw(recipient, reason: nil),
            ])
        }
    }

    private mutating func round(in conference: ConferenceState) -> RoundID {
        number(below: 20) == 0 ? "r99" : pick(conference.awards.plan.order)
    }

    private mutating func recipient(in conference: ConferenceState) -> RecipientID { pick(conference.awards.recipients.rows.map(\.id)) }

    private mutating func stageCommand(in conference: ConferenceState) -> Stage.Command {
        let screen = pick(Stage.Name.allCases)
        switch number(below: 10) {
        case 0..<3:
            let scenes = [
                Stage.Scene(.item, about: .item(item(in: conference))), Stage.Scene(.emblem), Stage.Scene(.speaker, text: "Giàng Seo Vần"),
            ]
            return .show(screen, pick(scenes + [Stage.Scene(.roll), Stage.Scene(.round, about: .round(round(in: conference)))]))
        case 3..<5: return .follow(screen)
        case 5: return .hold(pick([screen, nil]))
        case 6: return .release(pick([screen, nil]))
        case 7: return .message(screen, "Thông báo \(number(below: 5))")
        case 8: return .clear(screen)
        default: return pick([.identify("main"), .reload("overlay"), .assign("main", shows: screen), .identify("stage-9")])
        }
    }

    private mutating func queueCommand(in conference: ConferenceState) -> SpeakerQueue.Command {
        if !conference.queue.list.isOpen, number(below: 3) == 0 { return .open }
        let speaker = speaker(in: conference)
        switch number(below: 16) {
        case 0..<4:
            let kind = pick(SpeakerQueue.Kind.allCases)
            return .request(SpeakerQueue.Request(kind: kind, topic: "Ý kiến \(number(below: 99))", venue: pick([nil, nil, venue()])))
        case 4..<7: return .accept(speaker, seconds: pick([nil, 60, 90_000]), override: number(below: 2) == 0 ? .all : .nothing)
        case 7..<10: return .call(speaker, override: number(below: 2) == 0 ? .all : .nothing)
        case 10: return .finish(conference.queue.list.speaking ?? speaker)
        case 11: return .move(speaker, after: pick([nil, self.speaker(in: conference)]), reason: "Phải đi sớm")
        case 12: return pick([.withdraw(speaker), .decline(speaker, reason: nil)])
        case 13: return .inWriting(speaker)
        case 14: return pick([.open, .close])
        default: return .rule(pick(SpeakerQueue.Rule.allCases))
        }
    }

    /// Mostly one of those who asked lately.
    private mutating func speaker(in conference: ConferenceState) -> SpeakerID {
        let speakers = conference.queue.speakers.rows.map(\.id)
        if speakers.isEmpty || number(below: 20) == 0 { return "s999" }
        return number(below: 3) == 0 ? pick(speakers) : pick(Array(speakers.suffix(6)))
    }

    private mutating func noticeCommand(in conference: ConferenceState) -> Notices.Command {
        let addressees: [Notices.Addressee] = [
            .all, .podium, .venue(venue()), .unit("don-vi-15"), .participant(.siMaCai), .venue("ha-giang"),
        ]
        guard number(below: 2) == 0, let notice = conference.notices.notices.rows.last else {
            return .send(to: pick(addressees), text: "Chào")
        }
        return .read(notice.id)
    }

    /// The pledges go their way or back, and units answer, in time, late, twice, by the right person and the wrong one.
    private mutating func signing(in conference: ConferenceState) -> (command: Command, by: Principal) {
        let pledge = pick(Opening.threeBlocs.map { PledgeID($0.id.text) } + ["khoi-d"])
        let digest = conference.pledges.pledges[pledge]?.digest ?? ""
        let unit = pick(Opening.thirtyUnits.prefix(12).map(\.id) + ["don-vi-22"])
        let answer = Answer.ID(conference.units[unit]?.bloc.map { PledgeID($0.text) } ?? pledge, unit)
        let text = conference.pledges.pledges[answer.pledge]?.digest ?? digest
        let signatory = Principal(.delegate, number(below: 5) == 0 ? "don-vi-9" : conference.units[unit]?.signatory ?? "don-vi-9")
        let at = conference.pledges.pledges[answer.pledge]?.openedAt ?? 0
        switch number(below: 24) {
        case 0..<2: return (.pledges(.present(pledge)), .mc)
        case 2..<5: return (.pledges(.open(pledge)), .operatorOne)
        case 5:
            return (
                .pledges(.close(pledge, until: pick([nil, at + 3_600_000]), override: number(below: 2) == 0 ? .all : .nothing)),
                .operatorOne
            )
        case 6: return (.pledges(pick([.cancel(pledge), .revise(pledge, text: "Văn bản \(number(below: 9))")])), .operatorOne)
        case 7..<14: return (.pledges(.sign(answer, Pledges.Signing(digest: pick([text, text, text, "khác"]), signedAt: at))), signatory)
        case 14: return (.pledges(.decline(answer, reason: "Chưa thống nhất chỉ tiêu")), signatory)
        case 15..<17: return (.pledges(.issueCode(answer)), .operatorOne)
        case 17..<20: return showsCode(in: conference)
        case 20: return (.pledges(.paper(answer, name: "Nguyễn Văn A", reason: "Hết pin")), .operatorOne)
        case 21: return (.pledges(.setSignatory(unit, pick([PersonID(unit.text), "don-vi-9", "ha-giang"]))), .operatorOne)
        default: return (.pledges(.void(answer, reason: "Ký nhầm")), .operatorOne)
        }
    }

    /// Somebody at a venue's device, mostly where a code was issued.
    private mutating func showsCode(in conference: ConferenceState) -> (command: Command, by: Principal) {
        let waiting = conference.pledges.answers.rows.filter { $0.codeExpiresAt != nil }.map(\.id)
        let answer = pick(waiting + [Answer.ID("cum-a", "don-vi-6")])
        let digest = conference.pledges.pledges[answer.pledge]?.digest ?? ""
        let venue = PersonID(conference.units[answer.unit]?.venue?.text ?? "sa-pa")
        return (.pledges(.signHere(answer, digest: digest, code: pick([Hall.code, Hall.code, "00000000"]))), Principal(.venue, venue))
    }

    /// A step that can be taken back, half the time the newest; now and then one that never was.
    private mutating func seq(in conference: ConferenceState) -> Int {
        let steps = conference.steps.steps.rows.map(\.seq)
        guard let newest = steps.last, number(below: 10) > 0 else { return number(below: 3_000) }
        return number(below: 2) == 0 ? newest : pick(steps)
    }

    private mutating func item(in conference: ConferenceState) -> ItemID {
        number(below: 20) == 0 ? "i999" : pick(conference.agenda.course.order)
    }

    private mutating func venue() -> VenueID { pick(Opening.laoCai.venues.map(\.id)) }

    private mutating func changes() -> [Agenda.Change] {
        let one: [Agenda.Change] = [
            .title(BilingualText("Nội dung \(number(below: 9))")), .minutes(5 + number(below: 30)), .quiet(number(below: 2) == 0),
            .kind(pick(Agenda.Kind.allCases)), .venue(pick([venue(), "ha-giang", nil])), .notes(pick(["Micro số 2", nil])),
            .video(pick(["phim.mp4", nil])), .script(nil), .resumesAt(pick([Opening.startOfLaoCai, nil])),
            .who([Agenda.Speaker(name: "Cá nhân số \(number(below: 9))")]),
        ]
        return number(below: 3) == 0 ? [pick(one), pick(one)] : [pick(one)]
    }

    private var silence: Agenda.NewItem { Agenda.NewItem(kind: .silence, title: "Phút mặc niệm", minutes: 1) }
    private var film: Agenda.NewItem { Agenda.NewItem(kind: .video, title: "Phóng sự", minutes: 8, changes: [.video("phim.mp4")]) }
}
