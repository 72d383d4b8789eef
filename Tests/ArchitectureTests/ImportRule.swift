/// Each target imports only what `Sources/README.md` allows it: data goes one way, and the core imports nothing.
enum ImportRule {
    /// The table of rooms, for what is imported besides the language itself.
    static let allowed: [String: Set<String>] = [
        "Conference": [],
        "Programme": ["Conference", "Yams", "Crypto", "Foundation"],
        "StrictJSON": [],
        "Wire": ["Conference", "StrictJSON", "Foundation"],
        "Access": ["Crypto"],
        "Journal": ["Conference", "StrictJSON", "Access", "Foundation"],
        "SQLiteJournal": ["Conference", "Journal", "GRDB", "GRDBSQLite", "Foundation"],
        "Gateway": ["Conference", "StrictJSON", "Wire", "Journal", "Access"],
        "Rehearsal": ["Conference", "StrictJSON", "Wire", "Journal", "Access", "Gateway"],
        "WebSocketServer": ["CLibWebSockets", "CZlib", "Foundation"],
        "Cards": ["Conference", "CQREncode"],
        "Server": everyRoom.subtracting(["Rehearsal"]).union(["Foundation", "Logging"]),
        "diemcau": ["Server", "Programme", "CBuild", "Foundation", "ArgumentParser", "Logging", "Yams"],
        "rehearse": ["Rehearsal", "Conference", "Programme", "StrictJSON", "Foundation", "ArgumentParser"],
    ]

    private static let everyRoom: Set = [
        "Conference", "Programme", "StrictJSON", "Wire", "Access", "Journal", "SQLiteJournal", "Gateway", "Rehearsal", "WebSocketServer",
        "Cards",
    ]

    /// What the operating system and the language bring along. The pure rooms have no use for it: threads, locks and files are others' work.
    private static let system: Set = ["Dispatch", "Synchronization", "Glibc", "Musl", "Darwin"]
    private static let pure: Set = ["Conference", "StrictJSON", "Gateway", "Wire"]

    static func faults(in file: SourceFile) -> [Fault] {
        guard file.isSource, file.isSwift, let room = file.target, !room.hasPrefix("C") || room == "Conference" else { return [] }
        guard let named = allowed[room] else {
            return [Fault(path: file.path, line: 1, remedy: "\(room) is no room of the table of rooms")]
        }
        let may = pure.contains(room) ? named : named.union(system)
        return file.codeLines.enumerated().compactMap { index, line in
            guard let module = module(importedBy: line), !may.contains(module) else { return nil }
            return Fault(path: file.path, line: index + 1, remedy: "\(room) may not import \(module)")
        }
    }

    private static func module(importedBy line: Substring) -> String? {
        let words = line.split(separator: " ")
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy({ $0.hasPrefix("@") || levels.contains($0) }) else {
            return nil
        }
        let name = words[(place + 1)...].first { !kinds.contains($0) }
        return name?.split(separator: ".").first.map(String.init)
    }

    private static let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
}
