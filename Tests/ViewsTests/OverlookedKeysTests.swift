import Conference
import Fixtures
import Testing
import Views

/// The ceremony of Lào Cai from the opening to the end, with whatever happens in between: after each step every view and overlay is shown from scratch.
struct OverlookedKeysTests {
    private static func opening() -> Opening {
        var opening = Opening.laoCaiAwards
        opening.items = Opening.withPapers().items
        return opening
    }

    /// What a step names as touched, and what it has changed besides.
    private func does(_ command: Command, by: Principal, facts: Facts = Facts(), _ played: inout PlayedConference) throws {
        let old = played.conference
        try played.does(command, by: by, facts: facts)
        let new = played.conference
        let touched = Projection.keysTouched(by: new.entitiesChanged(since: old), from: old, to: new)
        #expect(Projection.overlooked(besides: touched, from: old, to: new) == [], "after \(command)")
    }

    private func undone(_ seq: Int, _ played: PlayedConference) throws -> [Event] {
        try played.conference.decide(.steps(.undo(seq: seq)), by: .mc, at: played.now, facts: Facts())
    }

    /// What people do beside the MC's one key, a few at a time.
    private static let happenings: [Int: [(Command, Principal)]] = [
        1: [
            (.venue(.ready(sound: true, picture: false)), .siMaCai), (.venue(.attendance(57)), .siMaCai),
            (.venue(.help("Mất tiếng")), .siMaCai),
            (.venue(.takeHelp("si-ma-cai", override: .nothing)), .operatorOne), (.controlLock(.take), .mc),
        ],
        2: [
            (.venue(.check("si-ma-cai", heard: true, seen: true)), .operatorOne),
            (.venue(.closeHelp("si-ma-cai", override: .nothing)), .operatorOne),
            (.venue(.putOut("sa-pa", reason: "Mất điện")), .operatorOne), (.guest(.arrive("dang-xuan-phong")), .operatorOne),
            (.guest(.absent("lanh-dao-si-ma-cai")), .operatorOne), (.notes(.add(about: .venue("sa-pa"), text: "Mất điện")), .operatorOne),
        ],
        4: [
            (.notices(.send(to: .all, text: "Chào mừng")), .mc), (.notices(.send(to: .venue("sa-pa"), text: "Xin chờ")), .mc),
            (.notices(.send(to: .unit("don-vi-15"), text: "Mời lên")), .mc), (.notices(.read("n2")), .saPa),
            (.venue(.back("sa-pa")), .operatorOne),
            (.timers(.start(seconds: 60)), .mc), (.stage(.hold(nil)), .operatorOne),
        ],
        6: [
            (.queue(.open), .operatorOne), (.queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Giao thông"))), .siMaCai),
            (.queue(.accept("s1", seconds: nil, override: .nothing)), .mc), (.queue(.move("s1", after: nil, reason: "Đi sớm")), .mc),
            (.venue(.lost("si-ma-cai", since: Opening.startOfLaoCai)), .system),
            (.agenda(.edit("i7", [.title("Phát biểu"), .notes("ghi chú")])), .operatorOne),
        ],
        8: [
            (.queue(.call("s1", override: .all)), .mc), (.agenda(.extend(minutes: 5)), .mc),
            (.venue(.connected("si-ma-cai", since: 1)), .system),
        ],
        14: [
            (.awards(.absent("ca-nhan-7", reason: "Ốm")), .operatorOne),
            (.awards(.certificate("ca-nhan-9", .swapped, with: nil)), .operatorOne),
            (.notices(.send(to: .podium, text: "Nhanh lên")), .operatorOne),
        ],
        20: [(.awards(.present("ca-nhan-7")), .operatorOne), (.awards(.withdraw("ca-nhan-10", reason: "Đơn thư")), .operatorOne)],
        40: [(.lifecycle(.pause(reason: "Mất điện")), .mc), (.notices(.send(to: .all, text: "Tạm dừng")), .mc)],
        60: [
            (.pledges(.setSignatory("don-vi-15", "don-vi-16")), .operatorOne), (.pledges(.revise("khoi-c", text: "Bản mới")), .operatorOne),
            (.participant(.revoke(.unit15)), .operatorOne),
        ],
    ]

    /// Before the list of cụm A is closed.
    private static let signatures: [(Command, Principal)] = [
        (.pledges(.decline(AnswerID("cum-a", "don-vi-2"), reason: "Chưa đồng ý")), .signatory(2)),
        (.pledges(.paper(AnswerID("cum-a", "don-vi-3"), name: "Người ký", reason: "Hết pin")), .operatorOne),
        (.pledges(.void(AnswerID("cum-a", "don-vi-3"), reason: "Nhầm")), .operatorOne),
        (.pledges(.issueCode(AnswerID("cum-a", "don-vi-4"))), .operatorOne),
    ]

    @Test func `what a step changes in anybody's view is looked at, all day long`() throws {
        var played = try PlayedConference(Self.opening())
        var presses = 0
        while let step = played.conference.cue.step {
            let isClosing = if case .pledges(.close("cum-a", _)) = step { true } else { false }
            for (command, by) in (Self.happenings[presses] ?? []) + (isClosing ? Self.signatures : []) {
                try does(command, by: by, facts: Facts(textDigest: "digest", codeMark: "mark"), &played)
            }
            // What the MC presses is taken back now and then, where it can be.
            if presses % 9 == 5, let newest = played.conference.steps.steps.rows.last, (try? undone(newest.seq, played)) != nil {
                try does(.steps(.undo(seq: newest.seq)), by: .mc, &played)
            }
            guard let due = played.conference.cue.step else { break }
            try does(due.command(override: .all), by: .mc, &played)
            presses += 1
        }
        #expect(presses > 60)
        #expect(played.conference.lifecycle.state == .ended)
    }

    @Test func `a key that is not looked at is told by its name and whose it is`() throws {
        var played = try PlayedConference(Self.opening(), at: "i1")
        let old = played.conference
        try played.does(.venue(.help("Mất tiếng")), by: .siMaCai)
        let new = played.conference
        let touched = Projection.keysTouched(by: new.entitiesChanged(since: old), from: old, to: new)
        #expect(touched.contains(.ownHelp) && touched.contains(.venueTotals))
        let fewer = touched.filter { $0 != .ownHelp && $0 != .venueTotals }
        #expect(Projection.overlooked(besides: fewer, from: old, to: new) == ["venues of staff", "help of venue si-ma-cai"])
    }
}
