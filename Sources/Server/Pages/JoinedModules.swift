/// A module and all that it imports as one script: a module behind those that it imports, without the lines that say so. No bundler does it, so that whoever opens the
/// page finds its source as it was written.
///
/// All names stand in one scope then, so none may be there twice, and nothing may be imported under another one.
struct JoinedModules {
    private(set) var text = ""
    private var taken: Set<String> = []
    /// Name → the module that has it.
    private var names: [Substring: String] = [:]

    init(from root: String, in sources: PageSources) throws(PageFault) {
        try add(root, in: sources, behind: [])
    }

    private mutating func add(_ path: String, in sources: PageSources, behind chain: [String]) throws(PageFault) {
        guard !chain.contains(path) else {
            throw PageFault(
                path: path, problem: "it imports itself through others", remedy: "Let what both need stand in a module of its own.")
        }
        guard !taken.contains(path) else { return }
        let source = try sources.text(of: path)
        let module = ModuleText(source, at: path)
        guard module.later.isEmpty, !source.contains("</script"), !source.contains("<!--") else {
            throw PageFault(
                path: path, problem: "it cannot stand in a page of one file", remedy: "Import nothing later, and write no end of a script.")
        }
        for other in module.imports { try add(other, in: sources, behind: chain + [path]) }
        taken.insert(path)
        text += "\n// \(path)\n"
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("import ") {
            text += try standing(line, of: path) + "\n"
        }
    }

    /// The line in the common scope.
    private mutating func standing(_ line: Substring, of path: String) throws(PageFault) -> String {
        let own = line.hasPrefix("export ") ? line.dropFirst("export ".count) : line
        if let match = own.prefixMatch(of: Self.declaration) {
            if let other = names.updateValue(path, forKey: match.output.name) {
                throw PageFault(
                    path: path, problem: "it has the name \(match.output.name), as \(other) has", remedy: "Give it another one.")
            }
        } else if own.startIndex != line.startIndex {
            throw PageFault(path: path, problem: "it exports without a name: \(line)", remedy: "Export a function, a class or a constant.")
        }
        return String(own)
    }

    nonisolated(unsafe) private static let declaration = /(?:async )?(?:function|class|const|let) \*?(?<name>\w+)/
}
