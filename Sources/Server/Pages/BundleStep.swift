public import Foundation
internal import WebSocketServer

/// `diemcau pages`: joins what each page is made of into a few files that have the digest of their content in their names, and writes down of which sources.
public struct BundleStep {
    private let assembly: PageAssembly
    private let esbuild: Esbuild
    /// A folder beside the one that is made, for as long as it takes.
    private let work: URL

    /// The sources, and what is made of them for esbuild.
    private var tree: URL { work.appendingPathComponent("tree", isDirectory: true) }
    private var result: URL { work.appendingPathComponent("result", isDirectory: true) }

    /// Makes the folder anew. A server that starts meanwhile finds the old one, or none.
    ///
    /// - Returns: what was made, in a sentence.
    public static func bundle(_ folder: URL, into target: URL) throws(StartFailure) -> String {
        let esbuild = try Esbuild()
        let read: (sources: PageSources, assembly: PageAssembly)
        do {
            let sources = PageSources(files: try FileManifest.contents(of: folder))
            read = (sources, try PageFiles.assembly(of: sources, from: folder))
        } catch {
            throw StartFailure(error.description)
        }
        let work = target.deletingLastPathComponent().appendingPathComponent(
            "\(target.lastPathComponent).\(UInt64.random(in: .min ... .max))", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: work) }
        let step = BundleStep(assembly: read.assembly, esbuild: esbuild, work: work)
        try step.make(of: read.sources.digest)
        try step.put(in: target)
        return "\(target.path) holds the \(read.assembly.pages.count) pages of \(folder.path), bundled by esbuild \(esbuild.version)."
    }

    private func make(of digest: String) throws(StartFailure) {
        for (path, bytes) in assembly.sources.files where path.hasSuffix(".js") || path.hasSuffix(".css") {
            try write(bytes, at: path, in: tree)
        }
        let (styles, icon, scheme) = (try styles(), try copy(PageAssembly.icon, as: "icon"), try copy(PageAssembly.scheme, as: "scheme"))
        for page in assembly.pages {
            let text = PageEntry.broughtText(page.name, page.parts, sheet: styles[page.name] ?? "")
            try write(Array(text.utf8), at: PageEntry.brought(page.name), in: tree)
        }
        var files: [String: [String]] = [:]
        for page in assembly.pages {
            let bundled = BundledPage(page, of: assembly)
            for (path, text) in bundled.files { try write(Array(text.utf8), at: path, in: tree) }
            guard let entry = try esbuild.bundle([page.name: PageEntry.entry(page.name)], in: tree)[page.name],
                let style = styles[page.name]
            else { throw StartFailure("esbuild \(esbuild.version) has made no bundle of the page \(page.name). Debian 12 has 0.17.") }
            let html = try html(of: page, style: style, entry: entry, icon: icon, scheme: scheme)
            try write(html, at: PageBundles.html(page.name), in: result)
            let drawn = assembly.pages.filter { page.reach.all.contains(PageEntry.brought($0.name)) }.compactMap { styles[$0.name] }
            files[page.name] = Array(Set(entry.files + [style, icon, scheme, bundled.english] + drawn))
        }
        try write(PageBundles.about(sources: digest, files: files), at: PageBundles.about, in: result)
    }

    private func html(of page: PageAssembly.Page, style: String, entry: Esbuild.Output, icon: String, scheme: String) throws(StartFailure)
        -> [UInt8]
    {
        do {
            return try assembly.html(of: page, style: style, entry: entry.address, modules: entry.imports, icon: icon, scheme: scheme)
        } catch {
            throw StartFailure("\(error.path): \(error.problem). \(error.remedy)")
        }
    }

    /// Page → the address of its style.
    private func styles() throws(StartFailure) -> [String: String] {
        for page in assembly.pages {
            let imports = page.parts.styles.map { "@import \"\(PageEntry.relative($0, page.name))\";\n" }.joined()
            try write(Array(imports.utf8), at: PageEntry.sheet(page.name), in: tree)
        }
        let sheets = Dictionary(uniqueKeysWithValues: assembly.pages.map { ($0.name, PageEntry.sheet($0.name)) })
        return try esbuild.bundle(sheets, in: tree).mapValues(\.address)
    }

    /// What is served as it lies there: the address of its copy.
    private func copy(_ path: String, as name: String) throws(StartFailure) -> String {
        guard let bytes = assembly.sources.files[path], let ending = path.split(separator: ".").last else {
            throw StartFailure("\(path) is missing.")
        }
        let address = PageBundles.address(of: bytes, name, String(ending))
        try write(bytes, at: address, in: tree)
        return address
    }

    private func write(_ bytes: [UInt8], at path: String, in folder: URL) throws(StartFailure) {
        let file = folder.appendingPathComponent(path)
        do {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        } catch {
            throw StartFailure("\(file.path) cannot be written. Name a folder that you may write with --out.")
        }
    }

    private func put(in target: URL) throws(StartFailure) {
        let files = FileManager.default
        do {
            try files.moveItem(
                at: tree.appendingPathComponent(PageBundles.address), to: result.appendingPathComponent(PageBundles.address))
            if files.fileExists(atPath: target.path) { try files.moveItem(at: target, to: work.appendingPathComponent("before")) }
            try files.moveItem(at: result, to: target)
        } catch {
            throw StartFailure("\(target.path) cannot be written. Name a folder that you may write with --out.")
        }
    }
}
