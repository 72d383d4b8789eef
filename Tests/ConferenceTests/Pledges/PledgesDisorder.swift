import Conference
import Fixtures

final class PledgesDisorder: FeatureDisorder {
    static let share = 25

    /// The pledges go their way or back, and units answer, in time, late, twice, by the right person and the wrong one.
    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        let pledge = random.pick(Opening.threeBlocs.map { PledgeID($0.id.text) } + ["khoi-d"])
        let digest = conference.pledges.pledges[pledge]?.digest ?? ""
        let unit = random.pick(Opening.thirtyUnits.prefix(12).map(\.id) + ["don-vi-22"])
        let answer = Answer.ID(conference.units[unit]?.bloc.map { PledgeID($0.text) } ?? pledge, unit)
        let text = conference.pledges.pledges[answer.pledge]?.digest ?? digest
        let signatory = Principal(.delegate, random.number(below: 5) == 0 ? "don-vi-9" : conference.units[unit]?.signatory ?? "don-vi-9")
        let at = conference.pledges.pledges[answer.pledge]?.openedAt ?? 0
        switch random.number(below: 26) {
        case 0..<2: return (.pledges(.present(pledge)), .mc)
        case 2..<5: return (.pledges(.open(pledge)), .operatorOne)
        case 5:
            return (
                .pledges(
                    .close(pledge, until: random.pick([nil, at + 3_600_000]), override: random.number(below: 2) == 0 ? .all : .nothing)),
                .operatorOne
            )
        case 6:
            return (.pledges(random.pick([.cancel(pledge), .revise(pledge, text: "Văn bản \(random.number(below: 9))")])), .operatorOne)
        case 7..<14:
            return (.pledges(.sign(answer, Pledges.Signing(digest: random.pick([text, text, text, "khác"]), signedAt: at))), signatory)
        case 14: return (.pledges(.decline(answer, reason: "Chưa thống nhất chỉ tiêu")), signatory)
        case 15..<17: return (.pledges(.issueCode(answer)), .operatorOne)
        case 17..<20: return showsCode(in: conference, &random)
        case 20..<23: return (.pledges(.paper(answer, name: "Nguyễn Văn A", reason: "Hết pin")), .operatorOne)
        case 23: return (.pledges(.setSignatory(unit, random.pick([PersonID(unit.text), "don-vi-9", "ha-giang"]))), .operatorOne)
        default: return (.pledges(.void(answer, reason: "Ký nhầm")), .operatorOne)
        }

    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        for row in conference.units.rows { rows[.unit(row.id)] = "\(row)" }
        for row in conference.pledges.pledges.rows { rows[.pledge(row.id)] = "\(row)" }
        for row in conference.pledges.answers.rows { rows[.answer(row.id)] = "\(row)" }
        return rows
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool {
        one.pledges == other.pledges
    }

    /// Somebody at a venue's device, mostly where a code was issued.
    private static func showsCode(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        let waiting = conference.pledges.answers.rows.filter { $0.codeExpiresAt != nil }.map(\.id)
        let answer = random.pick(waiting + [Answer.ID("cum-a", "don-vi-6")])
        let digest = conference.pledges.pledges[answer.pledge]?.digest ?? ""
        let venue = PersonID(conference.units[answer.unit]?.venue?.text ?? "sa-pa")
        return (
            .pledges(.signHere(answer, digest: digest, code: random.pick([Hall.code, Hall.code, "00000000"]))), Principal(.venue, venue)
        )
    }
}
