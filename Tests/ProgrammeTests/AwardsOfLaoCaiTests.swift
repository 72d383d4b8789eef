import Conference
import Programme
import Script
import Testing

@Suite struct `the awards of the shipped programme` {
    /// The conference as its files tell it, open, with the awards item on.
    private func awarding() throws -> ConferenceState {
        let programme = try #require(ProgrammeFolder.read(at: Workshop.laoCai).programme)
        var state = ConferenceState()
        for command in [.system(.read(programme.opening, digest: "")), .lifecycle(.open()), .agenda(.jump(to: "i8"))] as [Command] {
            try step(command, &state)
        }
        return state
    }

    private func step(_ command: Command, _ state: inout ConferenceState) throws {
        let (by, at) = (Principal(.mc, "mc-1"), Milliseconds(state.seq) * .perSecond)
        let events = try state.decide(command, by: by, at: at, facts: Facts())
        state.apply(LogEntry(seq: state.seq + 1, at: at, by: by, op: command.op?.name ?? "", events: events))
    }

    @Test func `one key confers on the forty-eight in eight rounds, with thirty-eight presses and no other input`() throws {
        var state = try awarding()
        var (presses, rounds): (Int, [RoundID]) = (0, [])
        while case .round(let due, let id) = state.cue.step {
            if rounds.last != id { rounds.append(id) }
            let script = StepScript(of: state.cue.step, in: state).text
            #expect(!script.vi.isEmpty && script.en?.isEmpty == false)
            #expect(!state.cue.warnings.contains { $0.reason == .awardTotal || $0.reason == .roundOverCapacity })
            try step(.awards(.rite(due, id)), &state)
            presses += 1
        }
        #expect(presses == 38)
        #expect(rounds == ["r1", "r2", "r3", "r4", "r5", "r6a", "r6b", "r6c"])
        #expect(state.awards.recipients.rows.count { $0.value.state == .conferred } == 48)
        #expect(state.cue.step == .advance(from: "i8"))
    }

    @Test func `the leader confers on the President's behalf, the venue's leader at the venue`() throws {
        var state = try awarding()
        var scripts: [String] = []
        while case .round(let due, let id) = state.cue.step {
            if due == .confer { scripts.append(StepScript(of: state.cue.step, in: state).text.vi) }
            try step(.awards(.rite(due, id)), &state)
        }
        #expect(
            scripts[0]
                == "Xin trân trọng kính mời đồng chí Đặng Xuân Phong, Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy, "
                + "Trưởng Đoàn đại biểu Quốc hội tỉnh, thừa ủy quyền của Chủ tịch nước, lên trao Huân chương Độc lập hạng Ba cho Sở Tài chính.\n"
                + "Đề nghị hội nghị nhiệt liệt chúc mừng!")
        #expect(
            scripts[7].contains(
                "Tại các điểm cầu, xin trân trọng kính mời lãnh đạo huyện Mường Khương, lãnh đạo huyện Si Ma Cai và lãnh đạo huyện Văn Bàn "
                    + "trao Cờ thi đua của Ủy ban nhân dân tỉnh năm 2021 cho Tập thể số 29, Tập thể số 30 và Tập thể số 31."))
    }
}
