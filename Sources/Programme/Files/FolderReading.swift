import Foundation
import Yams

/// What the readers of the files share during one run: the folder, the complaints, and who defines which names.
struct FolderReading {
    let folder: URL
    /// `agenda/lao-cai-2022`
    let printed: String
    let complaints = Complaints()
    let people = Names("person", in: ProgrammeFiles.people)
    let venues = Names("venue", in: ProgrammeFiles.venues)
    let items = Names("agenda item", in: ProgrammeFiles.agenda)
    let units = Names("unit", in: ProgrammeFiles.units)
    let blocs = Names("bloc", in: ProgrammeFiles.pledges)
    let awards = Names("award", in: ProgrammeFiles.awards)
    let rounds = Names("round", in: ProgrammeFiles.awards)
    let recipients = Names("recipient", in: ProgrammeFiles.recipients)

    func page(_ name: String) -> Page { Page(name: name, printed: printed + "/" + name, complaints: complaints) }

    /// The whole folder, for what no file can be blamed for.
    var cover: Page { Page(name: "", printed: printed, complaints: complaints) }

    /// The file's text; nil when there is none, or none that can be read.
    func text(_ name: String) -> String? {
        let page = page(name)
        let file = folder.appendingPathComponent(name).resolvingSymlinksInPath()
        guard FileManager.default.fileExists(atPath: file.path) else {
            if ProgrammeFiles.required.contains(name) {
                page.fault(.top, "the file is missing", "copy it from agenda/template and fill it in")
            }
            return nil
        }
        guard let bytes = Self.bytes(of: file) else {
            page.fault(
                .top, "the file cannot be read, or is larger than \(Limits.fileBytes >> 20) MiB",
                "make it a readable file of text below that size")
            return nil
        }
        return SourceText(bytes, page: page).text
    }

    static func bytes(of file: URL) -> Data? {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: file.path), facts[.type] as? FileAttributeType == .typeRegular,
            let size = facts[.size] as? Int, size <= Limits.fileBytes
        else { return nil }
        return try? Data(contentsOf: file)
    }

    /// The one entry that a YAML file is.
    func root(_ name: String, fields: [String]) -> Entry? {
        let page = page(name)
        guard let text = text(name), let node = YAMLText.root(of: text, page: page) else { return nil }
        return Entry(node, page: page, what: "the file", fields: fields)
    }

    /// A list in a CSV file.
    func table(_ name: String, what: String, columns: [CSVTable.Column], limit: Int) -> CSVTable? {
        text(name).map { CSVTable($0, page: page(name), what: what, columns: columns, limit: limit) }
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) }

    /// When every file has been read.
    func settle() {
        for names in [people, venues, items, units, blocs, awards, rounds, recipients] { names.settle() }
    }
}
