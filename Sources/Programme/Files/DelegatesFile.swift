import Conference

/// `delegates.csv`: who signs for which unit, and where they sit. Each becomes a delegate with a link; one who signs for two units has
/// two lines.
struct DelegatesFile {
    /// Who signs for a unit, and where.
    struct Signatory {
        let unit: UnitID
        let person: PersonID
        let venue: VenueID
    }

    static let columns: [CSVTable.Column] = [
        .required("unit", "Đơn vị", "Mã đơn vị", "Tên đơn vị"), .required("person", "Mã người ký", "Mã đại biểu", "Mã"),
        .required("name", "Họ và tên", "Họ tên", "Tên", "Người ký"), .required("venue", "Điểm cầu", "Nơi ký", "Mã điểm cầu"),
        .optional("salutation", "Xưng hô", "Danh xưng"), .optional("title", "Chức vụ", "Chức danh"),
        IllustrativeMarks.column,
    ]

    var signatories: [Signatory] = []
    var participants = Table<Participant>()
    /// People of this list who are not in people.yaml.
    var newcomers = Table<Person>()
    /// Whether the list could be read whole.
    var isWhole = true

    /// Lines of a unit that has one already.
    private(set) var repeated: [Repeated] = []

    struct Repeated {
        let unit: Located<String>
        let first: Place
        let page: FileContext
    }

    private var signedFor: [String: Place] = [:]
    private var places: [UnitID: Int] = [:]

    init(_ reading: FolderReading, people: Table<Person>) {
        guard reading.exists(ProgrammeFiles.delegates) else { return }
        guard
            let table = reading.table(
                ProgrammeFiles.delegates, what: "the delegate", columns: Self.columns, limit: StateLimits.participants)
        else {
            isWhole = false
            return
        }
        isWhole = table.isWhole
        for row in table.rows { read(row, reading, people: people) }
        places = Dictionary(signatories.enumerated().map { ($1.unit, $0) }) { first, _ in first }
        if !isWhole { reading.people.isWhole = false }
    }

    private mutating func read(_ row: CSVTable.Row, _ reading: FolderReading, people: Table<Person>) {
        let unit = row.reference("unit", to: reading.units, example: "don-vi-1")
        let venue = row.reference("venue", to: reading.venues)
        let told = row.text("name", .name)
        let salutation = row.text("salutation", .name, .optional)?.value
        let title = row.text("title", .title, .optional)?.value
        guard let person = row.id("person", example: "dai-dien-1"), let unit, let venue, let name = told?.value else {
            isWhole = false
            return
        }
        if let first = signedFor[unit.value] {
            repeated.append(Repeated(unit: unit, first: first, page: row.page))
            return
        }
        signedFor[unit.value] = unit.place
        let id = PersonID(person.value)
        if let known = people[id] ?? newcomers[id] {
            if known.name != name {
                row.page.fault(
                    person.place, "the person “\(person.value)” is “\(known.name)” elsewhere, here “\(name)”",
                    "write the same name, or give this person an id of their own")
                isWhole = false
                return
            }
        } else {
            reading.people.define(person, on: row.page)
            reading.illustrative.note(.person(id), row)
            newcomers[id] = Person(
                id: id, name: name, salutation: salutation.map { BilingualText($0) }, title: title.map { BilingualText($0) })
        }
        signatories.append(Signatory(unit: UnitID(unit.value), person: id, venue: VenueID(venue.value)))
        seat(id, name: name, unit: unit, venue: venue, row)
    }

    /// The unit with its signatory and where it signs.
    func seated(_ unit: Unit) -> Unit {
        let signatory = places[unit.id].map { signatories[$0] }
        return Unit(id: unit.id, name: unit.name, bloc: unit.bloc, venue: signatory?.venue, signatory: signatory?.person)
    }

    private mutating func seat(_ person: PersonID, name: String, unit: Located<String>, venue: Located<String>, _ row: CSVTable.Row) {
        let principal = Principal(.delegate, person)
        guard let seated = participants[principal] else {
            participants[principal] = Participant(.delegate, person, name: name, venue: VenueID(venue.value), units: [UnitID(unit.value)])
            return
        }
        if let before = seated.venue, before.text != venue.value {
            row.page.fault(
                venue.place, "the person “\(person.text)” sits at “\(before.text)” in an earlier line, here at “\(venue.value)”",
                "write one venue in both lines")
        }
        participants.update(principal) { $0.units.append(UnitID(unit.value)) }
    }
}
