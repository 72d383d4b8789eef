internal import Conference
internal import Foundation
internal import Programme
internal import WebSocketServer

/// The files that the server shows: the folder of the pages, and what is made of it.
enum PageFiles {
    /// What somebody sees whose address leads nowhere.
    static let notFound = "/not-found.html"

    static func manifest(of folder: URL) throws(StartFault) -> FileManifest {
        var manifest = try FileManifest(root: folder)
        do throws(PageFault) {
            let sources = PageSources(files: manifest.contents)
            let assembly = try PageAssembly(of: Role.pages, from: sources)
            for (page, html) in assembly.pages { manifest.put(html, asPage: page) }
            for (path, bytes) in assembly.made { manifest.put(bytes, at: path) }
            manifest.put(try FeatureSchemas(in: sources).bytes, at: FeatureSchemas.path)
        } catch {
            throw .files(folder.path + error.path, error.problem, remedy: error.remedy)
        }
        return manifest
    }
}

extension FileManifest {
    /// The pictures of the themes beside the pages. They are no part of the build: a page need not be loaded anew for one.
    func showing(_ pictures: [ThemePicture]) -> FileManifest {
        var shown = self
        for picture in pictures { shown.put(lasting: picture.bytes, at: picture.about.path) }
        return shown
    }
}
