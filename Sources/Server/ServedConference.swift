internal import Conference
internal import Foundation
internal import Gateway
internal import Journal
internal import Programme
internal import SQLiteJournal

/// One conference that is to be served: its programme as the files tell it now, and its journal.
struct ServedConference {
    let programme: Programme
    let journal: SQLiteJournal
    let epoch: String
    let history: History

    /// All conferences of the folder that are no drafts, checked whole; every fault of every programme in one failure.
    static func programmes(in agenda: URL) throws(StartFailure) -> [Programme] {
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
        let faults = readings.flatMap(\.complaints).filter { !$0.isWarning }
        guard faults.isEmpty else { throw StartFailure(faults.map(\.description)) }
        return readings.compactMap(\.programme)
    }

    /// Opens what can be served. What has lost its journal or its secret is withheld instead, and nothing of it is touched: an empty journal in its place would
    /// stand in the way of the backup that is put back.
    static func open(
        _ programmes: [Programme], in data: DataFolder, snapshotFormat: Int
    ) throws(StartFailure) -> (served: [ServedConference], withheld: [(conference: String, loss: Withholding)]) {
        var (served, withheld): ([ServedConference], [(conference: String, loss: Withholding)]) = ([], [])
        for programme in programmes {
            let hasFile = data.hasJournalFile(programme.id)
            if let loss = data.loss(of: programme.id, hasJournal: hasFile) {
                withheld.append((programme.id, loss))
                continue
            }
            let opened = try ServedConference(programme, in: data, snapshotFormat: snapshotFormat)
            if opened.history.head == 0, let loss = data.loss(of: programme.id, hasJournal: false) {
                opened.journal.close()
                withheld.append((programme.id, loss))
            } else {
                served.append(opened)
            }
        }
        return (served, withheld)
    }

    /// Takes the lock of the conference's folder and reads how far it has come.
    private init(_ programme: Programme, in data: DataFolder, snapshotFormat: Int) throws(StartFailure) {
        self.programme = programme
        let folder = data.folder(of: programme.id)
        journal = SQLiteJournal(folder: folder)
        epoch = Self.newEpoch()
        do {
            let history = try journal.open(epoch: epoch, snapshotFormat: snapshotFormat)
            self.history = try Self.readable(history, in: folder)
        } catch {
            throw StartFailure(error.description)
        }
    }

    /// A snapshot only saves time: where it cannot be read, the whole history is.
    private static func readable(_ history: History, in folder: URL) throws(JournalFault) -> History {
        guard let snapshot = history.snapshot, !Gateway.canRead(snapshot) else { return history }
        return try SQLiteJournal.read(folder: folder)
    }

    /// Random, so that two servers that ever start from copies of one journal never give theirs the same name.
    private static func newEpoch() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<12).map { _ in letters.randomElement()! })
    }
}
