internal import Cards
internal import Conference

/// How the pledges of an item were presented and signed.
struct MinutesPledges {
    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    func lines(in item: Agenda.Item) -> [String] { day.conference.pledges.inItem(item.id).flatMap(lines) }

    private func lines(of pledge: Pledge) -> [String] {
        let answers = day.conference.pledges.answers(to: pledge.id)
        return [presented(pledge), signed(pledge, answers)].compactMap(\.self)
            + named("Không ký", answers.filter { $0.state == .declined }) + named("Ký muộn", answers.filter { $0.state == .late })
            + unsigned(pledge, answers) + voided(answers)
    }

    private func presented(_ pledge: Pledge) -> String? {
        guard let at = pledge.presentedAt else { return nil }
        let head = day.conference.units[pledge.bloc.head].map { ", \(HTML.text($0.name.vi))\(day.mark(.unit($0.id))) trình bày" } ?? ""
        return
            "<p class=\"said\">\(day.time(at)): giao ước thi đua của \(bloc(pledge))\(head)\(day.position(of: .presented(pledge.id))).</p>\n"
    }

    private func signed(_ pledge: Pledge, _ answers: [Answer]) -> String? {
        guard let opened = pledge.openedAt else { return nil }
        let count = answers.count { $0.state == .signed || $0.state == .late }
        let closed = day.position(of: .signingClosed(pledge.id))
        return
            "<p class=\"said\">\(day.span(opened, pledge.closing?.at)): ký giao ước, \(bloc(pledge)): \(count)/\(answers.count) đơn vị đã ký "
            + "(văn bản số \(pledge.version), SHA-256 \(pledge.digest.prefix(16))…; danh sách kèm theo)"
            + "\(day.position(of: .signingOpened(pledge.id)))\(closed).</p>\n"
    }

    private func bloc(_ pledge: Pledge) -> String { HTML.text(pledge.bloc.name.vi) + day.mark(.pledge(pledge.id)) }

    private func unsigned(_ pledge: Pledge, _ answers: [Answer]) -> [String] {
        pledge.closing == nil && !day.isOver ? [] : named("Chưa ký", answers.filter { !$0.state.stands })
    }

    private func named(_ head: String, _ answers: [Answer]) -> [String] {
        if answers.isEmpty { return [] }
        let all = answers.map { answer in unit(answer.id.unit) + (answer.given.map { day.position($0.seq) } ?? "") }
        return ["<p class=\"said\">\(head): \(all.joined(separator: "; ")).</p>\n"]
    }

    private func voided(_ answers: [Answer]) -> [String] {
        answers.flatMap { answer in
            answer.voided.map { voided in
                let why = voided.reason.map { "lý do: \(HTML.text($0))" } ?? "việc ký bị hủy"
                return
                    "<p class=\"said\">\(day.time(voided.at)): hủy chữ ký của \(unit(answer.id.unit)) đã ghi tại\(day.position(voided.given.seq)), \(why).</p>\n"
            }
        }
    }

    private func unit(_ id: UnitID) -> String { day.conference.units[id].map { HTML.text($0.name.vi) + day.mark(.unit(id)) } ?? "" }
}
