import Conference

/// Whether the items can follow each other as they are told.
///
/// A gap is no fault: it is where a break can be put on the day.
enum RunOfShowCheck {
    /// An item with the minutes of the day from and to which it is planned. Without an end its own start or length is told wrongly.
    private struct Span {
        let line: AgendaFile.Line
        let start: Int
        let end: Int?
    }

    static func check(_ agenda: AgendaFile) {
        if let first = agenda.lines.first, !first.entry.has("start") {
            first.entry.page.fault(
                first.entry.place, "the first item has no `start`", "add it, such as `start: \"13:40\"`: the conference starts with it")
        }
        let spans = spans(agenda)
        var blamed: Set<Int> = []
        for (place, span) in spans.enumerated() {
            if place > 0, !blamed.contains(place - 1), let told = span.line.start {
                let next = place + 1 < spans.count ? spans[place + 1].line.start?.value : nil
                if checkOrder(span, told, after: spans[place - 1], next: next) == .isBlamed { blamed.insert(place) }
            }
            if let end = span.end, end > 24 * 60 {
                span.line.entry.page.fault(
                    span.line.entry.place, "\(span.line.entry.what) lasts beyond midnight",
                    "a programme is one day: make a second one for the next")
            }
        }
        for line in agenda.lines { checkPapers(line) }
        for span in spans { checkBreak(span) }
    }

    /// The items of which it is known when they start.
    private static func spans(_ agenda: AgendaFile) -> [Span] {
        var follows: Int?
        return agenda.lines.compactMap { line in
            let isTold = line.start != nil || !line.entry.has("start")
            guard isTold, let start = line.start?.value ?? follows else {
                follows = nil
                return nil
            }
            follows = line.minutes.map { start + $0.value }
            return Span(line: line, start: start, end: follows)
        }
    }

    private enum Order { case isSound, isBlamed }

    /// One of the two has the wrong time. It is the upper one when all that is known of what follows agrees with the lower; what is compared with a
    /// wrong time is not told as well.
    private static func checkOrder(_ span: Span, _ told: Located<Int>, after before: Span, next: Int?) -> Order {
        let clock = LocalClock.text(minuteOfDay:)
        let (what, above) = (span.line.entry.what, before.line.item.id.text)
        if told.value < before.start {
            let isUpper = before.line.start != nil && next.map { $0 >= told.value && $0 < before.start } ?? false
            if isUpper, let start = before.line.start {
                before.line.entry.page.fault(
                    start.place,
                    "\(before.line.entry.what) starts at \(clock(start.value)), after “\(span.line.item.id.text)” below it "
                        + "(\(clock(told.value)))",
                    "correct the time, or put the items in the order of their times")
                return .isSound
            }
            span.line.entry.page.fault(
                told.place, "\(what) starts at \(clock(told.value)), before “\(above)” above it (\(clock(before.start)))",
                "put the items in the order of their times, or correct the time")
            return .isBlamed
        }
        if let end = before.end, told.value < end {
            span.line.entry.page.fault(
                told.place, "\(what) starts at \(clock(told.value)), but what stands above it lasts until \(clock(end))",
                "let it start at \(clock(end)) or later, or shorten “\(above)”")
        }
        return .isSound
    }

    private static func checkPapers(_ line: AgendaFile.Line) {
        let sum = line.item.papers.reduce(0) { $0 + $1.minutes }
        if let minutes = line.minutes, sum > minutes.value {
            line.entry.page.fault(
                minutes.place, "\(line.entry.what) lasts \(minutes.value) minutes, but its papers take \(sum)",
                "write `minutes: \(sum)`, or shorten the papers")
        }
    }

    /// The hall is told to come back at `resumes`, so it cannot be before people have left.
    private static func checkBreak(_ span: Span) {
        guard let resumes = span.line.resumes, let end = span.end, resumes.value < end else { return }
        let clock = LocalClock.text(minuteOfDay:)
        let (what, page) = (span.line.entry.what, span.line.entry.page)
        if resumes.value <= span.start {
            page.fault(
                resumes.place, "\(what) resumes at \(clock(resumes.value)), but starts at \(clock(span.start))",
                "write `resumes: \"\(clock(end))\"`, or leave it out")
        } else {
            page.warning(
                resumes.place, "\(what) resumes at \(clock(resumes.value)), but lasts until \(clock(end))",
                "write `resumes: \"\(clock(end))\"`, or shorten the break")
        }
    }

    /// The item in which something happens: the one told, else the only one of its kind.
    static func item(told: Located<String>?, kind: Agenda.Kind, for entry: YAMLEntry, _ reading: FolderReading, agenda: AgendaFile)
        -> ItemID
    {
        if let told {
            reading.items.refer(to: told, by: "`item` of \(entry.what)", on: entry.page)
            if let line = agenda.lines.first(where: { $0.item.id.text == told.value }), line.hasKind, line.item.kind != kind {
                entry.page.fault(
                    told.place, "`item` of \(entry.what) is “\(told.value)”, which is of the kind \(line.item.kind.rawValue)",
                    "name an item of the kind \(kind.rawValue)")
            }
            return ItemID(told.value)
        }
        let candidates = agenda.lines.filter { $0.hasKind && $0.item.kind == kind }
        if !entry.has("item"), agenda.isWholeWithKinds, reading.items.isWhole {
            if candidates.isEmpty {
                reading.page(ProgrammeFiles.agenda).fault(
                    .top, "no item is of the kind \(kind.rawValue), but \(entry.page.name) tells what happens in it",
                    "add such an item, or delete \(entry.page.name)")
            } else if candidates.count > 1 {
                entry.page.fault(
                    entry.place,
                    "\(entry.what) does not say in which item it happens, and agenda.yaml has \(candidates.count) items of the kind "
                        + kind.rawValue,
                    "add `item: \(candidates[0].item.id.text)`, or whichever it is")
            }
        }
        return candidates.first?.item.id ?? ItemID("")
    }
}
