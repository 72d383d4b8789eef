/// Which modules stand behind a page: those that it imports before it runs, so that a browser can ask for all of them at once instead of finding them one
/// after the other, and those that it fetches later (`import('…')`).
struct ModuleGraph {
    /// What a page's modules come to.
    struct Reach {
        /// Before the page runs, the nearest first.
        var first: [String] = []
        /// What is fetched by its name when it is needed.
        var later: [String] = []
        /// All of these, and what stands behind them.
        var all: [String] = []
        var words = WordUse()
    }

    private let texts: [String: ModuleText]

    init(in sources: PageSources) {
        let modules = sources.files.filter { $0.key.hasSuffix(".js") }
        texts = Dictionary(
            uniqueKeysWithValues: modules.map { ($0.key, ModuleText(String(decoding: $0.value, as: UTF8.self), at: $0.key)) })
    }

    func reach(from roots: [String]) throws(PageFault) -> Reach {
        var reach = Reach()
        reach.first = try behind(roots, except: [])
        reach.all = reach.first
        var next = 0
        while next < reach.all.count {
            let text = try text(of: reach.all[next])
            reach.words.join(text.words)
            for path in text.later where !reach.later.contains(path) {
                reach.later.append(path)
                reach.all += try behind([path], except: Set(reach.all))
            }
            next += 1
        }
        return reach
    }

    /// The modules themselves and all that they import.
    private func behind(_ roots: [String], except known: Set<String>) throws(PageFault) -> [String] {
        var seen = known
        var found = roots.filter { seen.insert($0).inserted }
        var next = 0
        while next < found.count {
            for path in try text(of: found[next]).imports where seen.insert(path).inserted { found.append(path) }
            next += 1
        }
        return found
    }

    private func text(of path: String) throws(PageFault) -> ModuleText {
        guard let text = texts[path] else { throw .missing(path) }
        return text
    }
}
