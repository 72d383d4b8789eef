internal import Conference
internal import Foundation
internal import Gateway
internal import Journal
internal import Programme

/// One conference that is to be served: its programme as the files tell it now, and its journal.
struct ServedConference {
    let programme: LoadedProgramme
    let journal: any JournalStore
    let term: String
    let history: History
    /// What the store's clock said when the history was opened, and the machine's then; nil where the store is this server's alone.
    let opened: (storeTime: Milliseconds, bootTime: Milliseconds)?

    /// All conferences of the folder that are no drafts, checked whole; every fault of every programme in one failure.
    static func programmes(in agenda: URL) throws(StartFailure) -> [LoadedProgramme] {
        let folders: [ProgrammeFolder]
        do {
            folders = try ProgrammeFolder.all(in: agenda).filter { !$0.isDraft }
        } catch {
            throw StartFailure("\(agenda.path) cannot be listed. Name the folder of programmes with --agenda.")
        }
        guard !folders.isEmpty else {
            throw StartFailure(
                "No conference is in \(agenda.path). Copy agenda/template (installed: /usr/share/diemcau/agenda/template) there, to a folder named after the "
                    + "conference, and take `draft: true` out.")
        }
        let readings = folders.map { $0.read() }
        let faults = readings.flatMap(\.complaints).filter(\.isFatal)
        guard faults.isEmpty else { throw StartFailure(faults.map(\.description)) }
        return readings.compactMap(\.programme)
    }

    /// Opens what can be served. What has lost its journal or its secret is withheld instead, and nothing of it is touched: an empty journal in its place would
    /// stand in the way of the backup that is put back.
    static func open(
        _ programmes: [LoadedProgramme], in data: DataFolder, snapshotFormat: Int
    ) throws(StartFailure) -> (served: [ServedConference], withheld: [Withheld]) {
        var (served, withheld): ([ServedConference], [Withheld]) = ([], [])
        for programme in programmes {
            let hasFile = try data.hasJournal(programme.id)
            if let loss = try data.loss(of: programme.id, hasJournal: hasFile) {
                withheld.append(Withheld(conference: programme.id, reason: loss, remedy: data.remedy(for: loss, of: programme.id)))
                continue
            }
            let opened: ServedConference
            do throws(JournalFault) {
                opened = try ServedConference(programme, in: data, snapshotFormat: snapshotFormat)
            } catch {
                guard error.isDamage else { throw StartFailure(error.description) }
                let remedy = data.remedy(for: .journalDamaged, of: programme.id, error)
                withheld.append(Withheld(conference: programme.id, reason: .journalDamaged, remedy: remedy))
                continue
            }
            if opened.history.head == 0, let loss = try data.loss(of: programme.id, hasJournal: false) {
                opened.journal.close()
                withheld.append(Withheld(conference: programme.id, reason: loss, remedy: data.remedy(for: loss, of: programme.id)))
            } else {
                served.append(opened)
            }
        }
        // With nothing to serve beside it, a damaged journal is a fault of the start, which whoever starts the server sees at once.
        let damaged = withheld.filter { $0.reason == .journalDamaged }
        if served.isEmpty, damaged.count == withheld.count, !damaged.isEmpty { throw StartFailure(damaged.map(\.remedy)) }
        return (served, withheld)
    }

    /// Takes the lock of the conference's folder and reads how far it has come.
    private init(_ programme: LoadedProgramme, in data: DataFolder, snapshotFormat: Int) throws(JournalFault) {
        journal = data.storage.store(of: programme.id)
        term = Self.newTerm()
        let found = try journal.open(term: term, snapshotFormat: snapshotFormat)
        opened = found.shared.map { ($0.time, ServerClock.bootTime) }
        do throws(JournalFault) {
            history = try Self.readable(found, of: programme.id, in: data.storage)
        } catch {
            journal.close()
            throw error
        }
        self.programme = programme.admitted(to: history.format)
    }

    /// A snapshot only saves time: where it cannot be read, the whole history is.
    private static func readable(
        _ history: History, of conference: String, in storage: any JournalStorage
    ) throws(JournalFault) -> History {
        guard let snapshot = history.snapshot, !ConferenceGateway.canRead(snapshot) else { return history }
        return try storage.read(conference, snapshotFormat: nil)
    }

    /// Random, so that two servers that ever start from copies of one journal never give theirs the same name.
    private static func newTerm() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<12).map { _ in letters.randomElement()! })
    }
}

extension LoadedProgramme {
    /// What a journal of this format can hold of it.
    fileprivate func admitted(to format: HistoryFormat) -> LoadedProgramme {
        var programme = self
        programme.opening = format.admitted(of: opening)
        return programme
    }
}

/// A conference that stands in the agenda and is not served.
struct Withheld {
    let conference: String
    let reason: Withholding
    /// What happened and what is to be done, for log and terminal.
    let remedy: String
}

extension JournalFault {
    /// Whether it concerns this journal alone, so that the others can be served.
    fileprivate var isDamage: Bool {
        switch self {
        case .damaged, .cutShort: true
        case .inUse, .notWritable, .unreadable, .newerFormat, .full, .blocked, .failedSync, .unknownFate, .positionTaken, .outOfOrder,
            .commandTaken, .termTaken, .needsUpgrade, .closed, .missing, .journalExists, .fileExists, .noBackup, .backupOfAnother,
            .unreachable, .refused, .otherKeys:
            false
        }
    }
}
