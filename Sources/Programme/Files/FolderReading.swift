import Foundation
import Yams

/// What the readers of the files share during one run: what lies in the folder, the complaints and notes, and who defines which names.
struct FolderReading {
    let contents: FolderContents
    /// `agenda/lao-cai-2022`
    let printed: String
    let complaints = Complaints()
    let notes = ReadingNotes()
    let illustrative = IllustrativeMarks()
    let lineBreaks = LineBreaks()
    let people = Names("person", in: ProgrammeFiles.people)
    let called = CalledByName()
    let venues = Names("venue", in: ProgrammeFiles.venues)
    let items = Names("agenda item", in: ProgrammeFiles.agenda)
    let units = Names("unit", in: ProgrammeFiles.units)
    let blocs = Names("bloc", in: ProgrammeFiles.pledges)
    let awards = Names("award", in: ProgrammeFiles.awards)
    let rounds = Names("round", in: ProgrammeFiles.awards)
    let recipients = Names("recipient", in: ProgrammeFiles.recipients)

    init(_ contents: FolderContents, printed: String) {
        self.contents = contents
        self.printed = printed
    }

    func page(_ name: String) -> FileContext {
        FileContext(name: name, printed: printed + "/" + name, complaints: complaints, notes: notes, lineBreaks: lineBreaks)
    }

    /// The whole folder, for what no file can be blamed for.
    var cover: FileContext { FileContext(name: "", printed: printed, complaints: complaints, notes: notes) }

    /// The file's text; nil when there is none, or none that can be read.
    func text(_ name: String) -> String? {
        let page = page(name)
        switch contents.file(name) {
        case .bytes(let bytes): return SourceText(bytes, page: page).text
        case .unreadable, .tooLarge:
            page.fault(
                .top, "the file cannot be read, or is larger than \(FileLimits.fileBytes >> 20) MiB",
                "make it a readable file of text below that size")
        case nil:
            if ProgrammeFiles.required.contains(name) {
                page.fault(.top, "the file is missing", "copy it from agenda/template and fill it in")
            }
        }
        return nil
    }

    /// The one entry that a YAML file is.
    func root(_ name: String, fields: [String]) -> YAMLEntry? {
        let page = page(name)
        guard let text = text(name), let node = YAMLText.root(of: text, page: page) else { return nil }
        if complaints.isIncomplete(page) {
            for names in lists where names.file == name { names.isWhole = false }
        }
        return YAMLEntry(node, page: page, what: "the file", fields: fields)
    }

    /// A list in a CSV file.
    func table(_ name: String, what: String, columns: [CSVTable.Column], limit: Int) -> CSVTable? {
        text(name).map { CSVTable($0, page: page(name), what: what, columns: columns, limit: limit) }
    }

    func exists(_ name: String) -> Bool { contents.file(name) != nil }

    private var lists: [Names] { [people, venues, items, units, blocs, awards, rounds, recipients] }

    /// When every file has been read.
    func settle() {
        for names in lists {
            let isMissing = !ProgrammeFiles.required.contains(names.file) && !exists(names.file)
            names.settle(missing: isMissing ? page(names.file) : nil)
        }
    }
}
