internal import StrictJSON

/// The service worker of the pages: what keeps them in the browser for the time in which the server is gone.
enum ServiceWorker {
    /// Where browsers find it; for ever, or one that is in force could not be replaced.
    static let path = "/sw.js"
    private static let keeping = "/worker/keep.js"
    private static let leaving = "/worker/none.js"

    /// The script. Without bundles it is one that goes: what a page consists of has no names then that say what is in it, and half of one build with half of another is a blank page.
    ///
    /// - Parameter files: page → the addresses of its files; nil: nothing is kept.
    static func script(of build: String, files: [String: [String]]?, in sources: PageSources) throws(PageFault) -> [UInt8] {
        guard let files else { return Array(try sources.text(of: leaving).utf8) }
        let named = files.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .array($0.value.map(JSON.string))) }
        let about = JSONWriter.write(["name": .string(build), "files": .object(named)])
        return Array("const build = \(String(decoding: about, as: UTF8.self));\n\(try sources.text(of: keeping))".utf8)
    }
}
