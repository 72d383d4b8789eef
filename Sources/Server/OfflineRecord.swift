internal import Access
public import Foundation
internal import Journal
internal import Records
internal import SQLiteJournal
internal import TransparencyLog

extension Offline {
    /// What was exported.
    public struct WrittenRecord: Sendable {
        public let positions: Int
        /// Those that can be read; of the others there is the leaf alone.
        public let opened: Int
        /// What was said and has been erased.
        public let erased: Int
        /// What is to be told where it is signed by another key than what came before; nil: it is not.
        public let loss: String?
    }

    /// Writes the record of a conference into a folder, which is made, or is there and empty; also while a server serves it.
    public static func export(_ conference: String, to folder: URL, _ settings: Settings) throws(StartFailure) -> WrittenRecord {
        let journal = try Self.folder(conference, in: settings.data, settings)
        var lines = PositionLines()
        let last: LoggedRow?
        do throws(JournalFault) {
            last = try SQLiteJournalStore.readLog(folder: journal) { lines.add($0) }
        } catch {
            throw StartFailure(error.description)
        }
        guard let last else {
            throw StartFailure(
                "The journal of \(conference) has no log yet. Start the server once; a journal of format 1 is rewritten first with `diemcau upgrade \(conference)`."
            )
        }
        let signing = try SigningKeyFile.openOrCreate(in: settings.data)
        let origin = LogOrigin(conference: conference, id: last.log)
        let note = last.checkpoint ?? Checkpoint(origin: origin, size: last.seq, root: last.root).signed(by: signing.key)
        try makeEmpty(folder)
        let files =
            [
                (RecordFolder.positions, lines.bytes), (RecordFolder.checkpoint, Array(note.utf8)),
            ] + signing.recordFiles
        for (name, bytes) in files { try PrivateFile.make(Data(bytes), at: folder.appendingPathComponent(name)) }
        return WrittenRecord(positions: lines.count, opened: lines.opened, erased: lines.erased, loss: signing.loss)
    }

    /// Checks a record that lies in a folder; gives what it was found to be, in sentences.
    ///
    /// - Parameter fingerprint: of the key that it has to be signed with; nil: whichever key lies beside it.
    public static func verify(_ folder: URL, fingerprint: String?) throws(StartFailure) -> [String] {
        let there = Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        let missing = RecordFolder.files.filter { !there.contains($0) }
        guard missing.isEmpty else { throw StartFailure("\(folder.path) is no record: \(missing.joined(separator: ", ")) is missing.") }
        let more = there.subtracting(RecordFolder.files + [RecordFolder.notes]).sorted()
        guard more.isEmpty else {
            throw StartFailure("\(folder.path) has more than a record: \(more.joined(separator: ", ")). Take it away first.")
        }
        var contents: [[UInt8]] = []
        for name in RecordFolder.files + (there.contains(RecordFolder.notes) ? [RecordFolder.notes] : []) {
            guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
                throw StartFailure("\(name) in \(folder.path) cannot be read.")
            }
            contents.append(Array(bytes))
        }
        let finding: RecordVerifier.Finding
        do throws(RecordVerifier.Breach) {
            finding = try RecordVerifier.verify(
                positions: contents[0], checkpoint: contents[1], key: contents[2], notes: contents.count > 3 ? contents[3] : nil)
        } catch {
            throw StartFailure("The record does not hold. \(error)")
        }
        guard fingerprint.map({ ($0 == finding.fingerprint) || finding.earlier.contains($0) }) ?? true else {
            throw StartFailure("The record is signed by another key, \(finding.fingerprint).")
        }
        let sentences = [
            "The record holds: \(finding.positions) positions of the log \(finding.origin), \(finding.opened) of them to be read."
        ]
        return sentences + erasures(finding) + signature(finding, fingerprint)
    }

    private static func erasures(_ finding: RecordVerifier.Finding) -> [String] {
        var sentences: [String] = []
        if finding.erased > 0 { sentences.append("Texts about persons that were erased: \(finding.erased).") }
        if finding.blanked > 0 { sentences.append("Positions that lost a text and cannot be read any more: \(finding.blanked).") }
        return sentences
    }

    private static func signature(_ finding: RecordVerifier.Finding, _ fingerprint: String?) -> [String] {
        let signed = "It is signed by the key \(finding.fingerprint)"
        var sentences: [String] = []
        if fingerprint == finding.fingerprint {
            sentences.append("\(signed), as it has to be.")
        } else if let fingerprint {
            sentences.append("\(signed), which follows the key \(fingerprint) by that key's word.")
        } else if finding.earlier.isEmpty {
            sentences.append("\(signed): compare it with the one that was told before the day.")
        } else {
            sentences.append(
                "\(signed), which follows \(finding.earlier.joined(separator: ", ")): compare them with the one that was told before the day."
            )
        }
        if finding.isDoubtful {
            sentences.append("That key had been followed by another when the last position was written: ask the office why.")
        }
        return sentences
    }
}
