import Conference

/// What one item of the agenda says otherwise: one command for all that a command can set, a sentence for the rest.
struct ItemDifferences {
    private let item: Agenda.Item
    private var set: [String: Any] = [:]
    private var settable: [String] = []
    private var fixed: [String] = []

    init(from old: Agenda.Item, to new: Agenda.Item) {
        item = new
        compare("kind", old.kind, new.kind) { $0.rawValue }
        compare("title", old.title, new.title) { CommandText.json($0) }
        compare("minutes", old.plannedMinutes, new.plannedMinutes) { $0 }
        compare("quiet", old.quiet, new.quiet) { $0 }
        compare("publicClock", old.hasPublicClock, new.hasPublicClock) { $0 }
        compare("ledBy", old.ledBy, new.ledBy) { $0?.rawValue ?? CommandText.null }
        compare("who", old.who, new.who) { CommandText.json($0) }
        compare("venue", old.venue, new.venue) { $0?.text }
        compare("notes", old.notes, new.notes) { $0 }
        compare("script", old.script, new.script) { $0.map { CommandText.json($0) } }
        compare("resumesAt", old.resumesAt, new.resumesAt) { $0 }
        compare("video", old.video, new.video) { $0 }
        if old.plannedStart != new.plannedStart { fixed.append("planned start") }
        if old.papers != new.papers { fixed.append("list of papers") }
    }

    var all: [Difference] {
        var found: [Difference] = []
        let name = "the item “\(item.id.text)” (\(item.title.vi))"
        if !settable.isEmpty {
            let command = CommandText.write("agenda.edit", ["item": item.id.text, "set": set])
            found.append(Difference(what: "\(name) has another \(settable.joined(separator: ", ")) in the files", command: command))
        }
        if !fixed.isEmpty {
            found.append(Difference(what: "\(name) has another \(fixed.joined(separator: ", ")) in the files, which no command changes"))
        }
        return found
    }

    /// What the files no longer say cannot be set to nothing by command.
    private mutating func compare<Value: Equatable>(_ field: String, _ old: Value, _ new: Value, json: (Value) -> Any?) {
        guard old != new else { return }
        if let value = json(new) {
            set[field] = value
            settable.append(field)
        } else {
            fixed.append(field)
        }
    }
}
