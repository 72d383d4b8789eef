/// One collection as the files had it (`base`), as people have made it (`ours`), and as the files have it now (`theirs`), made into one.
///
/// What only one side changed is that side's. Where both did, the files have it, and what people had done is a loss.
struct Merge<Row: Mergeable> {
    let base: Table<Row>
    let ours: Table<Row>
    let theirs: Table<Row>
    private(set) var losses: [Loss] = []
    private let name: (Row) -> BilingualText

    init(_ base: [Row], _ ours: [Row], _ theirs: [Row], name: @escaping (Row) -> BilingualText = \.calledOut) {
        self.base = Table(base)
        self.ours = Table(ours)
        self.theirs = Table(theirs)
        self.name = name
    }

    /// The rows of the files in their order, as people have made them since; then those that only the day brought.
    mutating func rows(fields: [Lens<Row>] = Row.planned) -> [Row] {
        let fromFiles = theirs.rows.map { merged($0, fields) }
        for row in base.rows where theirs[row.id] == nil {
            if let mine = ours[row.id], mine != row { losses.append(Loss(.gone, mine.key, name(mine))) }
        }
        return fromFiles + ours.rows.filter { base[$0.id] == nil && theirs[$0.id] == nil }
    }

    private mutating func merged(_ theirs: Row, _ fields: [Lens<Row>]) -> Row {
        guard let mine = ours[theirs.id] else { return theirs }
        guard let before = base[theirs.id] else {
            if mine.asPlanned == theirs { return mine }
            losses.append(Loss(.id, mine.key, name(mine), files: name(theirs).vi))
            return theirs
        }
        var row = mine
        for field in fields where field.differs(before, theirs) {
            if field.differs(before, mine), field.differs(mine, theirs) {
                losses.append(
                    Loss(
                        .field, mine.key, name(mine), field: field.name, now: mine.words(of: field.name),
                        files: theirs.words(of: field.name)))
            }
            field.copy(theirs, &row)
        }
        return row
    }

    /// The order of rows that have one: whichever side changed it, the files where both did; what only the day or only the files brought stands behind what it
    /// stood behind.
    mutating func ordered(_ rows: [Row]) -> [Row] {
        let merged = Table(rows)
        let common = Set(base.rows.map(\.id).filter { theirs[$0] != nil })
        let orders = [base, ours, theirs].map { $0.rows.map(\.id).filter(common.contains) }
        let isOurs = orders[0] == orders[2]
        if !isOurs, orders[1] != orders[0], orders[1] != orders[2], let first = rows.first {
            losses.append(Loss(.order, first.key, name(first)))
        }
        let (leading, joining) = isOurs ? (ours, theirs) : (theirs, ours)
        var order = leading.rows.map(\.id).filter { merged[$0] != nil }
        var previous: Row.ID?
        for row in joining.rows {
            defer { previous = row.id }
            guard merged[row.id] != nil, !order.contains(row.id) else { continue }
            let place = previous.flatMap { order.firstIndex(of: $0) }
            if previous != nil, place == nil, theirs[row.id] == nil { losses.append(Loss(.place, row.key, name(row))) }
            order.insert(row.id, at: place.map { $0 + 1 } ?? nearest(to: row.id, in: joining, order))
        }
        if isOurs { noteOrphans(order) }
        return order.compactMap { merged[$0] }
    }

    /// Behind the nearest that is still there of those that it stood behind.
    private func nearest(to id: Row.ID, in table: Table<Row>, _ order: [Row.ID]) -> Int {
        let before = table.rows.prefix { $0.id != id }.reversed()
        return before.lazy.compactMap { order.firstIndex(of: $0.id) }.first.map { $0 + 1 } ?? 0
    }

    /// What the day put behind something that is gone, where the order is the day's.
    private mutating func noteOrphans(_ order: [Row.ID]) {
        for (place, row) in ours.rows.enumerated() where base[row.id] == nil && theirs[row.id] == nil && place > 0 && order.contains(row.id)
        {
            if !order.contains(ours.rows[place - 1].id) { losses.append(Loss(.place, row.key, name(row))) }
        }
    }
}
