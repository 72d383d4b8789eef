/// Which modules a module imports before it runs, so that a browser can ask for all of them at once instead of finding them one after the other.
/// What it fetches later (`import('…')`) is not among them.
struct ModuleGraph {
    let sources: PageSources

    /// The modules themselves and all behind them, the nearest first.
    func modules(behind roots: [String]) throws(PageFault) -> [String] {
        var found = roots
        var seen = Set(roots)
        var next = 0
        while next < found.count {
            for path in try imports(of: found[next]) where seen.insert(path).inserted { found.append(path) }
            next += 1
        }
        return found
    }

    /// A module names what it imports in lines of their own: `import { live } from './live.js';`.
    private func imports(of path: String) throws(PageFault) -> [String] {
        let text = try sources.text(of: path)
        let line = /^import (?:.* from )?'(?<name>[^']+)';$/
        return text.split(separator: "\n").compactMap { $0.wholeMatch(of: line) }.map { Self.resolve(String($0.output.name), from: path) }
    }

    /// `../elements/live.js` in `/Agenda/mc.js` is `/elements/live.js`.
    static func resolve(_ name: String, from path: String) -> String {
        guard !name.hasPrefix("/") else { return name }
        var steps = path.split(separator: "/").dropLast()
        for step in name.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": steps = steps.dropLast()
            default: steps.append(step)
            }
        }
        return "/" + steps.joined(separator: "/")
    }
}
