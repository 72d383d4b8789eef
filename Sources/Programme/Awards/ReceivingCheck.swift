import Conference

/// Whether those who receive can: what is of the year is of the living, and who receives for another is somebody to them.
enum ReceivingCheck {
    static func check(_ awards: AwardsFile, _ recipients: RecipientsFile) {
        let award = Dictionary(awards.lines.flatMap { line in line.rounds.map { ($0.id, line) } }) { first, _ in first }
        checkTheDead(recipients.lines.filter(\.recipient.isPosthumous), award)
        checkProxies(recipients.lines)
    }

    /// A form says whether it may be conferred after death; of one that nobody knows, emulation titles may not.
    private static func checkTheDead(_ dead: [RecipientsFile.Line], _ award: [RoundID: AwardsFile.Line]) {
        for line in dead where line.recipient.kind == .individual {
            guard let own = line.recipient.round.flatMap({ award[$0] }) else { continue }
            let mayBe = own.form?.mayBePosthumous ?? (own.award.kind != .title)
            if mayBe { continue }
            let source = own.form.map { " \($0.rules.source(of: "posthumous"))" } ?? ""
            line.row.page.warning(
                line.row.place,
                "\(line.row.what) is honoured posthumously with \(own.entry.what), a title of a year's emulation, which is of the living\(source)",
                "compare with the decision: empty the column `posthumous`, or correct the award")
        }
    }

    /// One receives in person, and the MC says as what another does; of the dead it is the family. One warning for a list.
    private static func checkProxies(_ lines: [RecipientsFile.Line]) {
        let strangers = lines.filter { line in
            guard let proxy = line.recipient.proxy, !line.recipient.isPosthumous else { return false }
            return proxy.relation == nil && proxy.title == nil && !line.isSpoilt("proxy_relation") && !line.isSpoilt("proxy_title")
        }
        guard let first = strangers.first, let proxy = first.recipient.proxy else { return }
        first.row.page.warning(
            first.row.place,
            "\(first.row.what)\(strangers.count > 1 ? " (and \(strangers.count - 1) more)" : "") is received for by “\(proxy.name)”, and nobody is told who that is to them",
            "write vợ, con gái, Phó Chủ tịch … in the column `proxy_relation` or `proxy_title`")
    }
}

extension RecipientsFile.Line {
    fileprivate func isSpoilt(_ column: String) -> Bool { row.hasColumn(column) && row.isSpoilt(column) }
}
