public import Foundation

/// `agenda/<id>/`: where a programme lies as files, as they were when it was looked into.
public struct ProgrammeFolder: Equatable, Sendable {
    public let url: URL
    public let id: String
    /// As `conference.yaml` says; nothing else has been checked.
    public let isDraft: Bool
    private let contents: FolderContents

    /// What came of reading a folder.
    public struct Reading: Sendable {
        /// nil when there is a fault with which nothing can be served.
        public let programme: LoadedProgramme?
        /// All of this run, in the order of files and lines. With a programme there are only warnings, and what it can do without.
        public let complaints: [Complaint]
        /// What was understood; nil when there is a fault.
        public let summary: ProgrammeSummary?
    }

    /// The folders under `agenda/` that hold any file of a programme, by name. Throws when `agenda/` cannot be listed.
    public static func all(in agenda: URL) throws -> [ProgrammeFolder] {
        try FileManager.default.contentsOfDirectory(atPath: agenda.path).filter { !$0.hasPrefix(".") }.sorted()
            .map { agenda.appendingPathComponent($0, isDirectory: true) }
            .filter { folder in
                ProgrammeFiles.all.contains { FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path) }
            }
            .map(ProgrammeFolder.init(at:))
    }

    /// One folder, of which all files are fetched and nothing but whether it is a draft is looked at.
    public init(at folder: URL) {
        url = folder
        id = folder.standardizedFileURL.lastPathComponent.precomposedStringWithCanonicalMapping
        let files = FolderContents(of: folder)
        let conference = ConferenceFile(FolderReading(files, printed: id))
        contents = files.with(pictures: conference.theme.names, of: folder)
        isDraft = conference.isDraft
    }

    /// Reads and checks everything in a folder; see `read(printed:on:)`.
    public static func read(at folder: URL, printed: String? = nil, on today: Date = Date()) -> Reading {
        ProgrammeFolder(at: folder).read(printed: printed, on: today)
    }

    /// Checks everything that lay in the folder. `printed` stands before the file names in complaints, by default the path as it was given, so that
    /// what is printed can be opened; `today` is what the year of the conference is held against.
    public func read(printed: String? = nil, on today: Date = Date()) -> Reading {
        let path = printed ?? url.relativePath
        let reading = FolderReading(contents, printed: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
        guard contents.isFolder else {
            reading.cover.fault(.top, "there is no such folder", "give the path of a folder with a programme, such as agenda/lao-cai-2022")
            return Reading(programme: nil, complaints: reading.complaints.sorted(byFiles: []), summary: nil)
        }
        if let objection = ConferenceID.objection(to: id) { reading.cover.fault(.top, objection.sentence, objection.remedy) }
        Self.complainOfStrangers(reading)
        var programme = ProgrammeAssembly(reading, today: today).programme(id: id, digest: contents.digest)
        let complaints = reading.complaints.sorted(byFiles: ProgrammeFiles.all.map { reading.page($0).printed })
        if complaints.contains(where: \.isFatal) { return Reading(programme: nil, complaints: complaints, summary: nil) }
        programme.missing = complaints.filter { !$0.isWarning }
        return Reading(programme: programme, complaints: complaints, summary: ProgrammeSummary(programme, reading.notes))
    }

    /// A file that looks like a part of the programme but is none would be silently ignored: `people.yml`, `recipients.xlsx`. What systems and
    /// spreadsheets leave behind is nobody's mistake, nor is the workbook from which a list was saved.
    private static func complainOfStrangers(_ reading: FolderReading) {
        for name in reading.contents.others where !name.hasPrefix(".") {
            if name.hasPrefix("~") || ["thumbs.db", "desktop.ini"].contains(name.lowercased()) {
                reading.notes.passOver(file: name)
                continue
            }
            let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            guard ["yaml", "yml", "csv", "json", "xlsx", "xlsm", "xls", "ods"].contains(kind), name.contains(".") else { continue }
            let stem = name.prefix { $0 != "." }.lowercased()
            let near = ProgrammeFiles.all.first { $0.hasPrefix(stem + ".") } ?? Nearest.name(to: name, among: ProgrammeFiles.all)
            if ["xlsx", "xlsm", "xls", "ods"].contains(kind), let near, near == stem + ".csv", reading.exists(near) {
                reading.notes.passOver(file: name)
                continue
            }
            reading.page(name).fault(
                .top, "this file is no part of a programme, and nobody would read it",
                (near.map { "did you mean \($0)? " } ?? "") + "rename it, or move it elsewhere; the files are: "
                    + ProgrammeFiles.all.joined(separator: ", "))
        }
    }
}
