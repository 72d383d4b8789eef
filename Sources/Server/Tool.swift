internal import Foundation

/// A program of the machine that works for us while a conference may be on: it yields to everything else.
struct Tool {
    private static let nice = "/usr/bin/nice"
    /// The lowest there is (nice(1)).
    private static let leastUrgent = "19"

    let name: String
    private let path: String

    /// Nil where the machine has no such program.
    init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        guard let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile) else { return nil }
        self.name = name
        self.path = path
    }

    /// Gives what it has written to its output.
    ///
    /// - Throws: with the program's own last words.
    @discardableResult
    func run(_ arguments: [String], in folder: URL) throws(StartFailure) -> Data {
        let (process, output, errors) = (Process(), Pipe(), folder.appendingPathComponent("\(name).errors"))
        do {
            try Data().write(to: errors)
            process.executableURL = URL(fileURLWithPath: Self.nice)
            process.arguments = ["-n", Self.leastUrgent, path] + arguments
            process.currentDirectoryURL = folder
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = output
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
        } catch {
            throw StartFailure("\(name) cannot be run: \(error).")
        }
        let written = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let said = (try? String(contentsOf: errors, encoding: .utf8))?.split(separator: "\n").last.map(String.init) ?? ""
            throw StartFailure("\(name) has failed (\(process.terminationStatus)). \(said)")
        }
        return written
    }
}
