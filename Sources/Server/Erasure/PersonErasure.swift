internal import Access
internal import Conference
internal import Foundation
internal import Gateway
internal import Journal
internal import SQLiteJournal

/// The erasure of one person: whom and what it takes, to be looked at first, and then the doing of it. No server can take the journal meanwhile.
public final class PersonErasure {
    /// One of a person's subjects, with the names that are kept of it.
    public struct Subject: Sendable {
        public let id: String
        public let names: [String]

        /// `ca-nhan-9` of `recipient/ca-nhan-9`.
        public var person: String { NamedSubjects.id(of: id) }
    }

    private let conference: String
    private let settings: Settings
    private let stopped: StoppedJournal
    /// What was archived, and backups, in the data folder.
    private let copies: [URL]
    /// Those of them that hold every name within their rows until they are rewritten.
    private let oldCopies: [URL]
    private let known: NamedSubjects
    private let own: [String]

    /// - Throws: where a server holds the journal, where it is of format 1, and where nobody or several are meant; nothing was changed.
    init(of person: String, in conference: String, _ settings: Settings) throws(StartFailure) {
        (self.conference, self.settings) = (conference, settings)
        stopped = try Self.stopped(conference, settings)
        let journals = Self.journals(in: settings.data, stopped)
        oldCopies = journals.filter { $0.format < .two }.map(\.file)
        var known = try Self.subjects(in: stopped.journal, stopped)
        var copies: [URL] = []
        for (file, format) in journals where format >= .two {
            // One that cannot be read, which may be why it was archived, is a file like any other.
            guard let there = try? Self.subjects(in: file, stopped) else { continue }
            known.add(there)
            copies.append(file)
        }
        (self.known, self.copies) = (known, copies)
        own = try Self.subjects(meantBy: person, known, in: conference)
    }

    private static func stopped(_ conference: String, _ settings: Settings) throws(StartFailure) -> StoppedJournal {
        guard settings.journal == .sqlite else {
            throw StartFailure(
                """
                A journal in a database is not erased from in its place. With all servers stopped: back it up, restore the backup into a data folder \
                (--journal sqlite), erase there, archive the one in the database, and restore it from a backup of the erased one. README of \
                PostgreSQLJournal says what becomes of dead rows, WAL archives and base backups.
                """)
        }
        let folder = try Offline.folder(conference, in: settings.data, settings)
        guard SQLiteJournalStore.isThere(in: folder) else { throw StartFailure(JournalFault.missing(path: folder.path).description) }
        let stopped: StoppedJournal
        do throws(JournalFault) {
            stopped = try StoppedJournal(folder: folder)
        } catch {
            guard case .inUse(_, let holder) = error else { throw StartFailure(error.description) }
            throw StartFailure(
                "A server\(holder.map { " (process \($0))" } ?? "") holds the journal of \(conference). Stop it first; nothing was changed."
            )
        }
        guard let format = stopped.format(of: stopped.journal) else {
            throw StartFailure("\(stopped.journal.path) cannot be read as the journal of \(conference); nothing was changed.")
        }
        guard format >= .two else {
            throw StartFailure(
                "The journal of \(conference) is of a format that keeps names within its rows. Run `diemcau upgrade \(conference)` first; nothing was changed."
            )
        }
        return stopped
    }

    /// What was archived, and backups. A journal that another folder of the data serves is that one's, whatever is written in it, and a server may hold it.
    private static func journals(in data: URL, _ stopped: StoppedJournal) -> [(file: URL, format: HistoryFormat)] {
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: data.path)) ?? []
        return files.sorted().compactMap { name in
            let file = data.appendingPathComponent(name).standardizedFileURL
            let parts = name.split(separator: "/")
            let isServed = parts.count == 2 && parts[1] == stopped.journal.lastPathComponent
            guard !isServed, let format = stopped.format(of: file) else { return nil }
            return (file, format)
        }
    }

    private static func subjects(in file: URL, _ stopped: StoppedJournal) throws(StartFailure) -> NamedSubjects {
        var known = NamedSubjects()
        do throws(JournalFault) {
            try stopped.walk(file) { row throws(JournalFault) in try known.add(row, in: file.path) }
        } catch {
            throw StartFailure(error.description)
        }
        return known
    }

    private static func subjects(meantBy person: String, _ known: NamedSubjects, in conference: String) throws(StartFailure) -> [String] {
        switch known.meant(by: person) {
        case .person(let subjects): return subjects
        case .several(let subjects):
            let told = subjects.map { "\($0) (\(known.named([$0]).sorted().joined(separator: ", ")))" }
            throw StartFailure(
                ["\(person) is the id of several people of \(conference). Say which; nothing was changed."] + told.map { "- " + $0 })
        case .nobody(let near):
            let told = near.map { "\($0) (\(known.named([$0]).sorted().joined(separator: ", ")))" }
            throw StartFailure(
                ["The journal of \(conference) knows no \(person). Name somebody by the id in the programme; nothing was changed. Near it:"]
                    + told.map { "- " + $0 })
        }
    }
}

// What it takes.
extension PersonErasure {
    /// Whom it is about.
    public var subjects: [Subject] { own.map(subject) }

    /// Who has the same name under another id: the same person, or somebody who is called the same.
    public var namesakes: [Subject] { known.namesakes(of: own).map(subject) }

    /// The namesakes' subjects of one id, which is given bare or as a subject; none where nobody of it has the name.
    public func namesakes(of text: String) -> [String] {
        known.namesakes(of: own).filter { NamedSubjects.id(of: $0) == NamedSubjects.id(of: text) }
    }

    /// Who has a name in which this one lies, and is left alone.
    public var others: [Subject] { known.longerNames(than: own).map(subject) }

    /// Ids that tell a name: they are the record's own and stay.
    public var tellingIDs: [String] {
        let search = NameSearch(for: known.named(own), apartFrom: [])
        return own.filter { search.occurs(in: $0.replacing("-", with: " ").replacing("/", with: " . ")) }
    }

    /// Texts of the journal and of its copies that name the person, each once, with where it stands.
    public func texts(sparing spared: Set<String>) throws(StartFailure) -> [(place: String, text: String)] {
        let erasure = erasure(sparing: spared, texts: true)
        var found: [(place: String, text: String)] = []
        var seen: Set<String> = []
        do throws(JournalFault) {
            for file in [stopped.journal] + copies {
                try stopped.walk(file) { row throws(JournalFault) in
                    for text in try erasure.outcome(of: row, in: file.path).texts {
                        let place = "position \(text.seq), \(text.subject ?? row.op)"
                        if seen.insert("\(place)\n\(text.text)").inserted { found.append((place, text.text)) }
                    }
                }
            }
        } catch {
            throw StartFailure(error.description)
        }
        return found
    }

    /// Journals beside the one that is served: they are rewritten too.
    public var copiesOfJournal: [String] { (copies + oldCopies).map(\.path) }

    /// Files that name the person, or may: the office's own, and what else lies in the data folder; each with what is to be done about it.
    public func files() -> [(path: String, advice: String)] {
        let search = search(sparing: [])
        let journals = [stopped.journal] + copies + oldCopies
        let programme = settings.agenda.appendingPathComponent(conference, isDirectory: true)
        let found =
            OwnFile.all(in: programme, except: [], naming: search) { _ in "the office's own: edit it, before the next start" }
            + OwnFile.all(in: settings.data, except: journals, naming: search) { name in
                let folder = name.split(separator: "/").first.map(String.init) ?? name
                let isOfAnother = name.contains("/") && folder != conference && Identifier<Participant>.allows(folder)
                return isOfAnother ? "of \(folder): erase them there too" : "no sound journal: delete it, or edit it"
            }
        return found.map { ($0.path, $0.advice) }
    }

    /// What has left this machine by commands, as it was noted.
    public var exports: [String] { ExportLog(in: settings.data).lines(of: conference) }

    private func subject(_ id: String) -> Subject { Subject(id: id, names: known.named([id]).sorted()) }

    private func search(sparing spared: Set<String>) -> NameSearch {
        let taken = Set(own + known.namesakes(of: own)).subtracting(spared)
        return known.search(for: Array(taken))
    }

    private func erasure(sparing spared: Set<String>, texts: Bool) -> Erasure {
        let taken = Set(own + known.namesakes(of: own)).subtracting(spared)
        return Erasure(of: taken, texts: texts ? search(sparing: spared) : nil, sparing: spared)
    }
}

// The doing of it.
extension PersonErasure {
    /// What was done, in numbers.
    public struct Done: Sendable {
        /// Of a position and a subject, each of which has lost its text and its salt.
        public internal(set) var subjects = 0
        public internal(set) var texts = 0
        /// Journals that were rewritten.
        public internal(set) var journals = 0
        /// Copies that could not be, each with why.
        public internal(set) var left: [String] = []
    }

    /// Rewrites the copies first and the journal last, so that whoever is broken off in the middle can begin again.
    ///
    /// - Parameters:
    ///   - spared: namesakes who are somebody else.
    ///   - texts: whether texts that name the person are replaced.
    public func carryOut(sparing spared: Set<String>, texts: Bool) throws(StartFailure) -> Done {
        let erasure = erasure(sparing: spared, texts: texts)
        let secret = try SecretFile.openOrCreate(in: settings.data)
        var done = Done()
        for file in copies + oldCopies {
            do throws(JournalFault) {
                if oldCopies.contains(file) {
                    try stopped.upgrade(file) { CommandDigest.keyed($0, secret: secret, conference: conference) }
                }
                try stopped.erase(erasure, from: file, replay: { _ in }, snapshot: { nil })
                done.journals += 1
            } catch {
                done.left.append("\(file.path) stays as it was: delete it. \(error)")
            }
        }
        do throws(JournalFault) {
            try count(erasure, into: &done)
            let replay = Replay()
            try stopped.erase(erasure, from: stopped.journal, replay: { replay.apply($0) }, snapshot: { replay.snapshot })
            done.journals += 1
        } catch {
            throw StartFailure([error.description] + done.left)
        }
        return done
    }

    private func count(_ erasure: Erasure, into done: inout Done) throws(JournalFault) {
        let file = stopped.journal
        var counted = Done()
        try stopped.walk(file) { row throws(JournalFault) in
            let outcome = try erasure.outcome(of: row, in: file.path)
            counted.subjects += outcome.erased.count
            counted.texts += outcome.texts.count
        }
        (done.subjects, done.texts) = (counted.subjects, counted.texts)
    }
}

extension Offline {
    /// What an erasure of somebody would take; no server may hold the journal, and none can take it before this is gone.
    ///
    /// - Parameter person: a subject of the record (`recipient/ca-nhan-9`), or the id alone.
    public static func erasure(of person: String, in conference: String, _ settings: Settings) throws(StartFailure) -> PersonErasure {
        try PersonErasure(of: person, in: conference, settings)
    }
}
