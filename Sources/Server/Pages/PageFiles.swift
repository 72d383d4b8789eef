internal import Conference
internal import Foundation
internal import Programme
internal import WebSocketServer

/// The files that the server shows: the folder of the pages, and their bundles, or what is made of the folder where there are none.
struct PageFiles {
    /// What somebody sees whose address leads nowhere.
    static let notFound = "/not-found.html"

    private(set) var manifest: FileManifest
    /// The name of this build of the pages.
    let build: String
    /// The bundles that are shown; nil: the sources are.
    let bundles: PageBundles?
    /// Why the sources are shown, in a sentence; nil where they are not.
    let remark: String?

    /// - Parameter keepsPages: whether browsers may keep them for the time in which the server is gone.
    init(of folder: URL, bundles: URL?, fromSource: Bool, keepsPages: Bool = true) throws(StartFault) {
        manifest = try FileManifest(root: folder)
        let sources = PageSources(files: manifest.contents)
        let found = bundles.flatMap { PageBundles(in: $0, of: Role.pages) }
        remark = fromSource ? Self.asked : Self.remark(on: found, of: sources, in: folder)
        self.bundles = remark == nil ? found : nil
        let html: [String: [UInt8]]
        if let bundles = self.bundles {
            html = bundles.html
            try manifest.put(lasting: bundles.built, at: PageBundles.address)
        } else {
            let served = try Self.faulted(in: folder) { () throws(PageFault) in try ServedSources(try Self.assembly(of: sources)) }
            html = served.pages
            for (path, bytes) in served.made { manifest.put(bytes, at: path) }
        }
        let schemas = try Self.faulted(in: folder) { () throws(PageFault) in try FeatureSchemas(in: sources) }
        manifest.put(schemas.bytes, at: FeatureSchemas.path)
        let verify = try Self.faulted(in: folder) { () throws(PageFault) in try VerifyPage(of: sources) }
        manifest.put(verify.html, at: VerifyPage.path, policy: verify.policy)
        let build = manifest.fingerprint
        self.build = build
        for (page, text) in html { manifest.put(PageTemplate.html(text, of: build), asPage: page) }
        let kept = keepsPages ? self.bundles?.files : nil
        let worker = try Self.faulted(in: folder) { () throws(PageFault) in try ServiceWorker.script(of: build, files: kept, in: sources) }
        manifest.put(worker, at: ServiceWorker.path)
    }

    private static let asked = "the pages are sent as their sources, as --pages-from-source asks"

    private static func remark(on bundles: PageBundles?, of sources: PageSources, in folder: URL) -> String? {
        guard let bundles else {
            return "the pages are sent as their sources, in many files: there are no bundles of them. Make them with `diemcau pages`"
        }
        guard bundles.sources != sources.digest else { return nil }
        return "the pages are sent as their sources, in many files: the bundles in \(bundles.folder.path) are of others than "
            + "\(folder.path) holds. Make them anew with `diemcau pages`"
    }

    static func assembly(of sources: PageSources, from folder: URL) throws(StartFault) -> PageAssembly {
        try faulted(in: folder) { () throws(PageFault) in try assembly(of: sources) }
    }

    private static func assembly(of sources: PageSources) throws(PageFault) -> PageAssembly {
        try PageAssembly(of: Role.pages, silent: Role.silentPages, from: sources)
    }

    private static func faulted<Result>(in folder: URL, _ work: () throws(PageFault) -> Result) throws(StartFault) -> Result {
        do {
            return try work()
        } catch {
            throw .files(folder.path + error.path, error.problem, remedy: error.remedy)
        }
    }

    /// With the pictures of the themes, and with what earlier builds have left. Neither is a part of this build: a page need not be loaded anew for it.
    func showing(_ pictures: [ThemePicture], _ earlier: [URL]) -> FileManifest {
        var shown = manifest
        for picture in pictures { shown.put(lasting: picture.bytes, at: picture.about.path) }
        // One that cannot be read any more is no reason not to start.
        for folder in earlier { try? shown.put(lasting: folder, at: PageBundles.address) }
        return shown
    }
}
