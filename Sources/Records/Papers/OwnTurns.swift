internal import Cards
internal import Conference

/// The turns of one venue, by their time.
struct OwnTurns {
    private let venue: Venue
    private let day: PrintedDay
    private let rounds: PrintedRounds

    init(of venue: Venue, in day: PrintedDay, _ rounds: PrintedRounds) {
        self.venue = venue
        self.day = day
        self.rounds = rounds
    }

    /// What begins at one time stands in the order of the programme.
    var inOrder: [OwnTurn] {
        let all = day.times.items.flatMap { items($0.item, $0.at) + papers(in: $0.item) + signing(in: $0.item) } + conferrals
        return all.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// The roll call, in which each answers; elsewhere than in the hall, what is given from there.
    private func items(_ item: Agenda.Item, _ at: Milliseconds) -> [OwnTurn] {
        let title = HTML.text(item.title.vi)
        if item.kind == .rollcall, let place = day.conference.venues.place(of: venue.id) {
            let call = "Trả lời khi được gọi tên (thứ \(place + 1) trong danh sách): số đại biểu có mặt, âm thanh, hình ảnh"
            return [OwnTurn(at: at, what: title, who: [], call: call)]
        }
        guard item.venue == venue.id, !venue.isHall else { return [] }
        return [OwnTurn(at: at, what: title, who: item.who.map(day.named), call: "Thực hiện tại điểm cầu này")]
    }

    private func papers(in item: Agenda.Item) -> [OwnTurn] {
        day.times.papers(in: item).filter { $0.paper.venue == venue.id }.map { paper, id, at in
            let speaker = paper.speaker.map { [day.named($0, paper.speakerSalutation?.vi, paper.speakerTitle?.vi)] } ?? []
            return OwnTurn(
                at: at, what: "Tham luận: \(HTML.text(paper.title.vi))\(day.mark(.speaker(id)))", who: speaker,
                call: "Phát biểu, không quá \(paper.minutes) phút")
        }
    }

    private var conferrals: [OwnTurn] {
        rounds.turns.flatMap { turn in
            turn.round.parts.filter { $0.venue == venue.id }.compactMap { part in
                let recipients = rounds.recipients(of: part)
                if recipients.isEmpty { return nil }
                let names = recipients.map { recipient in
                    let instead = rounds.receivers(of: recipient)
                    return rounds.named(recipient) + (instead.isEmpty ? "" : " (\(instead.joined(separator: "; ")))")
                }
                return OwnTurn(
                    at: turn.at, what: "Lượt \(turn.number): trao \(HTML.text(turn.award.name.vi))", who: names,
                    call: "Người trao: \(rounds.conferrers(of: part, turn.award, as: day.called).joined(separator: "; "))")
            }
        }
    }

    private func signing(in item: Agenda.Item) -> [OwnTurn] {
        guard let (presented, signedAt) = day.times.pledges(in: item) else { return [] }
        let heads = presented.compactMap { pledge, at -> OwnTurn? in
            guard let at, let head = day.conference.units[pledge.bloc.head], head.venue == venue.id else { return nil }
            return OwnTurn(
                at: at, what: "Trình bày giao ước: \(HTML.text(pledge.bloc.name.vi))", who: [named(head)],
                call: "Trình bày, không quá \(pledge.bloc.presentMinutes) phút")
        }
        let signing = presented.flatMap { pledge, _ in day.conference.pledges.answers(to: pledge.id) }.filter { answer in
            day.conference.units[answer.id.unit]?.venue == venue.id && (day.now == nil || !answer.state.stands)
        }
        let units = signing.compactMap { day.conference.units[$0.id.unit].map(named) }
        return heads + (units.isEmpty ? [] : [OwnTurn(at: signedAt, what: "Ký giao ước thi đua", who: units, call: "Các đơn vị ký")])
    }

    private func named(_ unit: Unit) -> String { HTML.text(unit.name.vi) + day.mark(.unit(unit.id)) }
}
