internal import Cards
internal import Conference
internal import Script

/// The turns of every venue.
struct OwnTurns {
    private let day: PrintedDay
    private let rounds: PrintedRounds
    private var turns: [VenueID: [OwnTurn]] = [:]

    init(in day: PrintedDay) {
        self.day = day
        rounds = PrintedRounds(day)
        for entry in day.times.items {
            addItem(entry.item, entry.at)
            addPapers(in: entry.item)
            addSigning(in: entry.item)
        }
        for turn in rounds.turns { addParts(of: turn) }
    }

    /// By their time; what begins at one time stands in the order of the programme.
    func inOrder(of venue: VenueID) -> [OwnTurn] {
        (turns[venue] ?? []).enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private mutating func add(_ turn: OwnTurn, to venue: VenueID) { turns[venue, default: []].append(turn) }

    /// The roll call, in which each answers; elsewhere than in the hall, what is given from there.
    private mutating func addItem(_ item: Agenda.Item, _ at: Milliseconds) {
        let title = HTML.text(item.title.vi)
        if item.kind == .rollcall {
            for (place, venue) in day.conference.venuesCalled.enumerated() {
                let call = "Trả lời khi được gọi tên (thứ \(place + 1) trong danh sách): số đại biểu có mặt, âm thanh, hình ảnh"
                add(OwnTurn(at: at, what: title, who: [], call: call), to: venue.id)
            }
            for hall in day.conference.venues.rows where hall.isHall {
                add(OwnTurn(at: at, what: title, who: [], call: "Báo số đại biểu có mặt trên máy của hội trường"), to: hall.id)
            }
        } else if let venue = item.venue, !day.isHall(venue) {
            add(OwnTurn(at: at, what: title, who: item.who.map(day.named), call: "Thực hiện tại điểm cầu này"), to: venue)
        }
    }

    private mutating func addPapers(in item: Agenda.Item) {
        for (paper, id, at) in day.times.papers(in: item) {
            let speaker = paper.speaker.map { [day.named($0, paper.speakerSalutation?.vi, paper.speakerTitle?.vi)] } ?? []
            let what = "Tham luận: \(HTML.text(paper.title.vi))\(day.mark(.speaker(id)))"
            add(OwnTurn(at: at, what: what, who: speaker, call: "Phát biểu, không quá \(paper.minutes) phút"), to: paper.venue)
        }
    }

    private mutating func addParts(of turn: PrintedRounds.Turn) {
        for part in turn.round.parts {
            let names = rounds.recipients(of: part).map { recipient in
                let instead = day.receivers(of: recipient)
                return day.named(recipient) + (instead.isEmpty ? "" : " (\(instead.joined(separator: "; ")))")
            }
            if names.isEmpty { continue }
            let conferrers = day.conferrers(of: part, turn.award, as: day.called).joined(separator: "; ")
            let what = "Lượt \(turn.number): trao \(HTML.text(turn.award.name.vi))"
            add(OwnTurn(at: turn.at, what: what, who: names, call: "Người trao: \(conferrers)"), to: part.venue)
        }
    }

    /// The head of a bloc presents its pledge, and the units sign.
    private mutating func addSigning(in item: Agenda.Item) {
        guard let (presented, signedAt) = day.times.pledges(in: item) else { return }
        var signing: [VenueID: [String]] = [:]
        for (pledge, at) in presented {
            if let at, let head = day.conference.units[pledge.bloc.head], let venue = head.venue {
                let call = "Trình bày, không quá \(pledge.bloc.presentMinutes) phút"
                let what = "Trình bày giao ước: \(HTML.text(pledge.bloc.name.vi))"
                add(OwnTurn(at: at, what: what, who: [named(head)], call: call), to: venue)
            }
            for answer in day.conference.pledges.answers(to: pledge.id) where day.now == nil || !answer.state.stands {
                guard let unit = day.conference.units[answer.id.unit], let venue = unit.venue else { continue }
                signing[venue, default: []].append(named(unit))
            }
        }
        for venue in day.conference.venues.rows {
            guard let units = signing[venue.id] else { continue }
            add(OwnTurn(at: signedAt, what: "Ký giao ước thi đua", who: units, call: "Các đơn vị ký"), to: venue.id)
        }
    }

    private func named(_ unit: Unit) -> String { HTML.text(unit.name.vi) + day.mark(.unit(unit.id)) }
}
