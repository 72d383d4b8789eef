internal import Foundation
internal import Glibc
internal import Records

/// Papers as files of an office, each made of the page that is printed.
struct OfficeFiles {
    private let formats: [OfficeFormat]

    /// - Throws: for a program that the machine does not have, before anything is made.
    init(_ formats: [OfficeFormat]) throws(StartFailure) {
        self.formats = formats
        for format in formats {
            for (program, package) in format.tools where Tool(program) == nil {
                throw StartFailure(
                    "--\(format.rawValue) is made by \(program), which is not here: `apt install \(package)`, or leave it out. Nothing was written."
                )
            }
        }
    }

    /// One a page and format, in the order of the pages.
    func made(of papers: [DayFile]) throws(StartFailure) -> [DayFile] {
        if formats.isEmpty { return [] }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diemcau-\(UUID().uuidString)", isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StartFailure("No folder can be made in \(folder.deletingLastPathComponent().path): \(error).")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        let pages = papers.filter { $0.name.hasSuffix(".html") }
        var files: [DayFile] = []
        for format in formats {
            let look = format == .docx ? try DocumentLook.make(in: folder) : nil
            for page in pages { files.append(try made(format, of: page, look, in: folder)) }
        }
        return files
    }

    private func made(_ format: OfficeFormat, of page: DayFile, _ look: URL?, in folder: URL) throws(StartFailure) -> DayFile {
        let name = "\(page.name.dropLast(".html".count)).\(format.rawValue)"
        try PrivateFile.replace(folder.appendingPathComponent(page.name), with: Data(page.bytes))
        switch format {
        case .docx:
            let reference = look.map { ["--reference-doc", $0.path] } ?? []
            try run(
                "pandoc", ["--from", "html", "--to", "docx", "--metadata", "lang=vi-VN"] + reference + ["--output", name, page.name],
                in: folder)
        case .pdf:
            // As root the browser has no sandbox to go into; the page is our own, and runs nothing.
            let asRoot = geteuid() == 0 ? ["--no-sandbox"] : []
            let profile = "--user-data-dir=\(folder.appendingPathComponent("profile").path)"
            let source = folder.appendingPathComponent(page.name).absoluteString
            try run("chromium", asRoot + ["--headless", profile, "--no-pdf-header-footer", "--print-to-pdf=\(name)", source], in: folder)
        }
        guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
            throw StartFailure("\(name) was not made. Leave --\(format.rawValue) out, and print the HTML pages.")
        }
        return DayFile(name: name, title: page.title, bytes: Array(bytes))
    }

    private func run(_ program: String, _ arguments: [String], in folder: URL) throws(StartFailure) {
        guard let tool = Tool(program) else { throw StartFailure("\(program) is not here any more.") }
        try tool.run(arguments, in: folder)
    }
}
