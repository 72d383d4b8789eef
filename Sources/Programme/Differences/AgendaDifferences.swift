import Conference

/// What two runs of show differ in, with the commands that turn the one into the other.
///
/// Given in this order they do so: edits, items left out, moves, insertions. What the day itself did (states, actual times) does not count.
struct AgendaDifferences {
    private let old: Table<Agenda.Item>
    private let new: Table<Agenda.Item>

    init(from old: [Agenda.Item], to new: [Agenda.Item]) {
        self.old = Table(old)
        self.new = Table(new)
    }

    var all: [Difference] { edits + removals + moves + insertions }

    private var edits: [Difference] {
        new.rows.flatMap { item in old[item.id].map { ItemDifferences(from: $0, to: item).all } ?? [] }
    }

    /// Nothing takes an item away; it can be passed over.
    private var removals: [Difference] {
        old.rows.filter { new[$0.id] == nil }.map { item in
            Difference(
                what: "the item “\(item.id.text)” (\(item.title.vi)) is no longer in the files",
                command: CommandText.write("agenda.skip", ["item": item.id.text]))
        }
    }

    /// The fewest items that have to move: those outside the longest run that both orders share.
    private var moves: [Difference] {
        let kept = new.rows.filter { old[$0.id] != nil }
        var places: [ItemID: Int] = [:]
        for (place, item) in old.rows.enumerated() { places[item.id] = place }
        let staying = Self.longestIncreasing(kept.map { places[$0.id] ?? 0 })
        var found: [Difference] = []
        for (number, item) in kept.enumerated() where !staying.contains(number) {
            let before = number > 0 ? kept[number - 1].id.text : nil
            found.append(
                Difference(
                    what: "the item “\(item.id.text)” (\(item.title.vi)) stands \(before.map { "after “\($0)”" } ?? "first") in the files",
                    command: CommandText.write("agenda.move", ["item": item.id.text, "after": before ?? CommandText.null])))
        }
        return found
    }

    /// From the last to the first, so that several after the same item end in their order.
    private var insertions: [Difference] {
        var found: [Difference] = []
        var before: String?
        var added: [(item: Agenda.Item, after: String?)] = []
        for item in new.rows {
            if old[item.id] == nil { added.append((item, before)) } else { before = item.id.text }
        }
        for (item, after) in added.reversed() {
            found.append(
                Difference(
                    what: "the files have a new item “\(item.id.text)” (\(item.title.vi)), \(after.map { "after “\($0)”" } ?? "first")"
                        + (item.papers.isEmpty ? "" : "; its papers cannot be inserted"),
                    command: CommandText.write("agenda.insert", ["after": after ?? CommandText.null, "item": Self.insertion(item)])))
        }
        return found
    }

    private static func insertion(_ item: Agenda.Item) -> [String: Any] {
        var json: [String: Any] = ["kind": item.kind.rawValue, "title": CommandText.json(item.title), "minutes": item.plannedMinutes]
        if item.quiet != item.kind.isQuiet { json["quiet"] = item.quiet }
        if item.hasPublicClock { json["publicClock"] = true }
        json["ledBy"] = item.ledBy?.rawValue
        if !item.who.isEmpty { json["who"] = CommandText.json(item.who) }
        json["venue"] = item.venue?.text
        json["resumesAt"] = item.resumesAt
        json["video"] = item.video
        return json
    }

    /// Places of one longest increasing subsequence (patience sorting).
    private static func longestIncreasing(_ numbers: [Int]) -> Set<Int> {
        var tails: [Int] = []
        var before = Array(repeating: -1, count: numbers.count)
        for (place, number) in numbers.enumerated() {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[place] = tails[low - 1] }
            if low == tails.count { tails.append(place) } else { tails[low] = place }
        }
        var chain: Set<Int> = []
        var place = tails.last ?? -1
        while place >= 0 {
            chain.insert(place)
            place = before[place]
        }
        return chain
    }
}
