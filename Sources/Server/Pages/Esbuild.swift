internal import Foundation
internal import StrictJSON

/// Debian's esbuild, a program of its own: nothing of it is in the server.
struct Esbuild {
    /// What it has made of one entry.
    struct Output {
        /// Its address, `/built/mc-4EJ2KQ7A.js`.
        let address: String
        /// The files that it imports before it runs.
        let imports: [String]
        /// What was made in the same run, it included.
        let files: [String]
    }

    /// How it names itself.
    let version: String

    init() throws(StartFailure) {
        let run = Self.run(["--version"], in: URL(fileURLWithPath: "/"))
        guard run.code == 0 else {
            throw StartFailure(
                "esbuild is not here, so the pages cannot be bundled. Install it (apt install esbuild); without bundles a server sends the sources."
            )
        }
        version = run.said.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Bundles what lies in a folder, into its folder `built`.
    ///
    /// - Parameter entries: name → file of the folder.
    /// - Returns: name → what became of it.
    func bundle(_ entries: [String: String], in folder: URL) throws(StartFailure) -> [String: Output] {
        let metafile = "esbuild.json"
        let run = Self.run(
            entries.sorted { $0.key < $1.key }.map { "\($0.key)=.\($0.value)" } + [
                "--bundle", "--splitting", "--format=esm", "--minify", "--target=es2022", "--outdir=.\(PageBundles.address)",
                "--entry-names=[name]-[hash]", "--chunk-names=[name]-[hash]", "--metafile=\(metafile)", "--log-level=warning",
                // As it stands: without it each letter with a mark becomes six.
                "--charset=utf8",
                // The server shows the sources themselves.
                "--sourcemap", "--sources-content=false",
            ], in: folder)
        guard run.code == 0 else { throw StartFailure("esbuild cannot bundle the pages: \(run.said)") }
        guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(metafile)), let made = try? JSONReader.read(Array(bytes)),
            case .object(let outputs)? = made["outputs"]
        else { throw StartFailure("esbuild \(version) did not say what it made. Debian 12 has 0.17.") }
        let names = Dictionary(uniqueKeysWithValues: entries.map { ($0.value, $0.key) })
        let files = outputs.map { "/" + $0.key }.filter { !$0.hasSuffix(".map") }
        var found: [String: Output] = [:]
        for output in outputs {
            guard case .string(let entry)? = output.value["entryPoint"], let name = names["/" + entry] else { continue }
            found[name] = Output(address: "/" + output.key, imports: Self.imports(of: output.value), files: files)
        }
        return found
    }

    private static func imports(of output: JSON) -> [String] {
        guard case .array(let imports)? = output["imports"] else { return [] }
        return imports.compactMap { one in
            guard case .string("import-statement")? = one["kind"], case .string(let path)? = one["path"] else { return nil }
            return "/" + path
        }
    }

    private static func run(_ arguments: [String], in folder: URL) -> (code: Int32, said: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["esbuild"] + arguments
        process.currentDirectoryURL = folder
        let said = Pipe()
        process.standardOutput = said
        process.standardError = said
        guard (try? process.run()) != nil else { return (127, "") }
        let bytes = said.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
