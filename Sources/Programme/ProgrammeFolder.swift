public import Foundation

/// `agenda/<id>/`: where a programme lies as files.
public struct ProgrammeFolder: Equatable, Sendable {
    public let url: URL
    public let id: String
    /// As `conference.yaml` says; the rest was not read.
    public let isDraft: Bool

    /// What came of reading a folder.
    public struct Reading: Sendable {
        /// nil when there is a fault.
        public let programme: Programme?
        /// All of this run, in the order of files and lines. With a programme there are only warnings.
        public let complaints: [Complaint]
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

    /// One folder, of which nothing but whether it is a draft is read.
    public init(at folder: URL) {
        url = folder
        id = folder.lastPathComponent
        isDraft = ConferenceFile(FolderReading(folder: folder, printed: id)).isDraft
    }

    /// Reads and checks everything in a folder. `printed` stands before the file names in complaints; by default the last two parts of
    /// the path, or the whole of a shorter one.
    public static func read(at folder: URL, printed: String? = nil) -> Reading {
        let folder = folder.standardizedFileURL
        let id = folder.lastPathComponent.precomposedStringWithCanonicalMapping
        let parts = folder.pathComponents
        let tail = parts.count > 2 ? parts.suffix(2).joined(separator: "/") : folder.path
        let reading = FolderReading(folder: folder, printed: printed ?? tail.precomposedStringWithCanonicalMapping)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            reading.cover.fault(.top, "there is no such folder", "give the path of a folder with a programme, such as agenda/lao-cai-2022")
            return Reading(programme: nil, complaints: reading.complaints.sorted(byFiles: []))
        }
        if let objection = ConferenceID.objection(to: id) { reading.cover.fault(.top, objection.sentence, objection.remedy) }
        complainOfStrangers(reading)
        let programme = ProgrammeAssembly(reading).programme(id: id, digest: digest(of: folder))
        let complaints = reading.complaints.sorted(byFiles: ProgrammeFiles.all.map { reading.page($0).printed })
        return Reading(programme: complaints.contains { !$0.isWarning } ? nil : programme, complaints: complaints)
    }

    private static func digest(of folder: URL) -> String {
        Digest.hex(
            of: ProgrammeFiles.all.compactMap { name in
                FolderReading.bytes(of: folder.appendingPathComponent(name).resolvingSymlinksInPath()).map { (name, $0) }
            })
    }

    /// A file that looks like a part of the programme but is none would be silently ignored: `people.yml`, `recipients.xlsx`.
    private static func complainOfStrangers(_ reading: FolderReading) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: reading.folder.path)) ?? []
        for name in names.sorted() where !ProgrammeFiles.all.contains(name) && !name.hasPrefix(".") && !name.hasPrefix("~") {
            let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            guard ["yaml", "yml", "csv", "json", "xlsx", "xls", "ods"].contains(kind), name.contains(".") else { continue }
            let stem = name.prefix { $0 != "." }.lowercased()
            let near = ProgrammeFiles.all.first { $0.hasPrefix(stem + ".") } ?? Nearest.name(to: name, among: ProgrammeFiles.all)
            reading.page(name).fault(
                .top, "this file is no part of a programme, and nobody would read it",
                (near.map { "did you mean \($0)? " } ?? "") + "rename it, or move it elsewhere; the files are: "
                    + ProgrammeFiles.all.joined(separator: ", "))
        }
    }
}
