/// One file of the programme while it is read: its name, and where complaints and notes about it go.
struct FileContext {
    /// `agenda.yaml`
    let name: String
    /// `agenda/lao-cai-2022/agenda.yaml`
    let printed: String
    let complaints: Complaints
    var notes = ReadingNotes()
    var lineBreaks = LineBreaks()

    /// A list that a spreadsheet writes, so that remedies speak of its cells.
    var isTable: Bool { name.hasSuffix(".csv") }

    func fault(_ place: Place, _ sentence: String, _ remedy: String) {
        complaints.add(Complaint(file: printed, line: place.line, column: place.column, sentence: sentence, remedy: remedy))
    }

    func warning(_ place: Place, _ sentence: String, _ remedy: String) {
        complaints.add(
            Complaint(file: printed, line: place.line, column: place.column, sentence: sentence, remedy: remedy, weight: .warning))
    }

    /// To be mended, but no reason not to serve the programme.
    func dispensable(_ place: Place, _ sentence: String, _ remedy: String) {
        complaints.add(
            Complaint(file: printed, line: place.line, column: place.column, sentence: sentence, remedy: remedy, weight: .dispensable))
    }

    func note(_ kind: ReadingNotes.Kind, at place: Place) { notes.add(kind, on: self, at: place.line) }
}

/// A place in a file, both counted from 1.
struct Place {
    var line: Int
    var column: Int?

    static let top = Place(line: 1)
}

/// A value with the place where the programme tells it.
struct Located<Value> {
    let value: Value
    let place: Place
}
