import Conference

/// Two of one name. Who receives twice under one decision is most likely pasted twice; two people with different ids are perhaps one.
enum SharedNamesCheck {
    static func check(_ awards: AwardsFile, _ recipients: RecipientsFile, _ reading: FolderReading) {
        let award = Dictionary(awards.lines.flatMap { line in line.rounds.map { ($0.id, line) } }) { first, _ in first }
        var first: [String: RecipientsFile.Line] = [:]
        for line in recipients.lines {
            guard !line.recipient.name.isEmpty, let round = line.recipient.round, let own = award[round] else { continue }
            let key = own.award.id.text + "/" + line.recipient.name.lowercased()
            guard let other = first[key] else {
                first[key] = line
                continue
            }
            reading.notes.add(
                sharedName: line.recipient.name, at: [other, line].map { "\(ProgrammeFiles.recipients):\($0.row.place.line)" })
            if isToldApart(line.recipient, other.recipient) { continue }
            line.row.page.warning(
                line.row.place, "“\(line.recipient.name)” stands twice under \(own.entry.what), first at line \(other.row.place.line)",
                "delete one of the lines; if they are two, tell them apart by `title` or `unit`")
        }
    }

    static func check(_ people: [Person], _ reading: FolderReading) {
        var ids: [String: String] = [:]
        for person in people where !person.name.isEmpty {
            let key = person.name.lowercased()
            if let other = ids[key], other != person.id.text {
                reading.notes.add(sharedName: person.name, at: [other, person.id.text])
            }
            ids[key] = ids[key] ?? person.id.text
        }
    }

    private static func isToldApart(_ left: Recipient, _ right: Recipient) -> Bool { left.title != right.title || left.unit != right.unit }
}
