import Conference

/// Whether the items can follow each other as they are told.
///
/// A gap is no fault: it is where a break can be put on the day.
enum RunOfShowCheck {
    static func check(_ agenda: AgendaFile) {
        if let first = agenda.lines.first, first.start == nil {
            first.entry.page.fault(
                first.entry.place, "the first item has no `start`", "add it, such as `start: \"13:40\"`: the conference starts with it")
        }
        var before: (id: ItemID, start: Int, end: Int)?
        for line in agenda.lines {
            checkPapers(line)
            guard let start = line.start?.value ?? before?.end else { continue }
            let end = start + line.item.plannedMinutes
            if let before, let told = line.start { checkOrder(line, told, after: before) }
            if end > 24 * 60 {
                line.entry.page.fault(
                    line.entry.place, "\(line.entry.what) lasts beyond midnight", "a programme is one day: make a second one for the next")
            }
            before = (line.item.id, start, max(end, before?.end ?? 0))
        }
    }

    private static func checkOrder(_ line: AgendaFile.Line, _ told: Told<Int>, after before: (id: ItemID, start: Int, end: Int)) {
        let clock = LocalClock.text(minuteOfDay:)
        if told.value < before.start {
            line.entry.page.fault(
                told.place,
                "\(line.entry.what) starts at \(clock(told.value)), before “\(before.id.text)” above it (\(clock(before.start)))",
                "put the items in the order of their times, or correct the time")
        } else if told.value < before.end {
            line.entry.page.fault(
                told.place, "\(line.entry.what) starts at \(clock(told.value)), but what stands above it lasts until \(clock(before.end))",
                "let it start at \(clock(before.end)) or later, or shorten “\(before.id.text)”")
        }
    }

    private static func checkPapers(_ line: AgendaFile.Line) {
        let sum = line.item.papers.reduce(0) { $0 + $1.minutes }
        if let minutes = line.minutes, sum > minutes.value {
            line.entry.page.fault(
                minutes.place, "\(line.entry.what) lasts \(minutes.value) minutes, but its papers take \(sum)",
                "write `minutes: \(sum)`, or shorten the papers")
        }
    }

    /// The item in which something happens: the one told, else the only one of its kind.
    static func item(told: Told<String>?, kind: Agenda.Kind, for entry: Entry, _ reading: FolderReading, agenda: AgendaFile) -> ItemID {
        if let told {
            reading.items.refer(to: told, by: "`item` of \(entry.what)", on: entry.page)
            if let line = agenda.lines.first(where: { $0.item.id.text == told.value }), line.item.kind != kind {
                entry.page.fault(
                    told.place, "`item` of \(entry.what) is “\(told.value)”, which is of the kind \(line.item.kind.rawValue)",
                    "name an item of the kind \(kind.rawValue)")
            }
            return ItemID(told.value)
        }
        let candidates = agenda.lines.filter { $0.item.kind == kind }
        if candidates.count != 1, agenda.isWhole, reading.items.isWhole {
            let count = candidates.isEmpty ? "no item" : "\(candidates.count) items"
            entry.page.fault(
                entry.place,
                "\(entry.what) does not say in which item it happens, and agenda.yaml has \(count) of the kind \(kind.rawValue)",
                candidates.isEmpty ? "add such an item to agenda.yaml" : "add `item: \(candidates[0].item.id.text)`, or whichever it is")
        }
        return candidates.first?.item.id ?? ItemID("")
    }
}
