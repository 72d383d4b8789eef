internal import Access
internal import Conference
public import Foundation
internal import Gateway
internal import Journal
internal import Records
internal import TransparencyLog

extension Offline {
    /// What was exported.
    public struct WrittenRecord: Sendable {
        public let positions: Int
        /// Those that can be read; of the others there is the leaf alone.
        public let opened: Int
        /// Papers and registers, in the order in which an office lays them out.
        public let papers: [WrittenPaper]
        /// Whether the conference was not over yet.
        public let isDraft: Bool
        /// What was said and has been erased.
        public let erased: Int
        /// What is to be told where it is signed by another key than what came before; nil: it is not.
        public let loss: String?
    }

    /// Writes the record of a conference into a folder, which is made, or is there and empty; also while a server serves it. `now`: the wall's time, as the
    /// papers name it. `formats`: as what its papers are written beside HTML.
    public static func export(
        _ conference: String, to folder: URL, as formats: [OfficeFormat], at now: Date, _ settings: Settings
    ) throws(StartFailure) -> WrittenRecord {
        let office = try OfficeFiles(formats)
        let storage = try storage(with: conference, settings)
        let state = try state(of: conference, settings) ?? ConferenceState()
        let replay = Replay()
        var (lines, views) = (PositionLines(), ViewLines())
        let held: HeldHistory?
        do throws(JournalFault) {
            held = try HeldHistory.read(conference, in: storage, state, at: now) { position in
                lines.add(position)
                replay.apply(position.entry)
                views.add(position.entry.logEntry.seq, replay.changedViews.map { ($0.name, $0.digest) })
            }
        } catch {
            throw StartFailure(error.description)
        }
        guard let (last, day) = held.map({ ($0.last, $0.day) }) else {
            throw StartFailure(
                "The journal of \(conference) has no log yet. Start the server once; a journal of format 1 is rewritten first with `diemcau upgrade \(conference)`."
            )
        }
        let signing = try SigningKeyFile.openOrCreate(in: settings.data)
        let origin = LogOrigin(conference: conference, id: last.log)
        let note = last.checkpoint ?? Checkpoint(origin: origin, size: last.seq, root: last.root).signed(by: signing.key)
        try makeEmpty(folder)
        let pages = DayFiles.all(of: day)
        let told = DayFile(name: ViewLines.file, title: "Mã SHA-256 của nội dung đã hiển thị", bytes: views.bytes)
        let papers = pages + (try office.made(of: pages)) + [told]
        let contents = RecordContents(origin: origin.text, size: lines.count, files: papers.map { ($0.name, $0.bytes) })
        let files =
            [
                (RecordFolder.positions, lines.bytes), (RecordFolder.checkpoint, Array(note.utf8)),
                (RecordContents.file, Array(contents.signed(by: signing.key).utf8)),
            ] + signing.recordFiles + papers.map { ($0.name, $0.bytes) }
        for (name, bytes) in files { try PrivateFile.make(Data(bytes), at: folder.appendingPathComponent(name)) }
        let written = papers.map { WrittenPaper(file: folder.appendingPathComponent($0.name), title: $0.title) }
        return WrittenRecord(
            positions: lines.count, opened: lines.opened, papers: written, isDraft: !day.isOver, erased: lines.erased, loss: signing.loss)
    }

    /// Checks a record that lies in a folder; gives what it was found to be, in sentences.
    ///
    /// - Parameter fingerprint: of the key that it has to be signed with; nil: whichever key lies beside it.
    public static func verify(_ folder: URL, fingerprint: String?) throws(StartFailure) -> [String] {
        let contents = try contents(of: folder)
        let (record, notes) = (contents.record, contents.notes)
        let finding: RecordVerifier.Finding
        do throws(RecordVerifier.Breach) {
            finding = try RecordVerifier.verify(positions: record[0], checkpoint: record[1], key: record[2], notes: notes)
            if let list = contents.list {
                try RecordContents.verify(
                    list, of: finding.origin, size: finding.positions, signer: finding.fingerprint, key: record[2], notes: notes,
                    contents.papers)
            }
        } catch {
            throw StartFailure("The record does not hold. \(error)")
        }
        guard fingerprint.map({ ($0 == finding.fingerprint) || finding.earlier.contains($0) }) ?? true else {
            throw StartFailure("The record is signed by another key, \(finding.fingerprint).")
        }
        let sentences = [
            "The record holds: \(finding.positions) positions of the log \(finding.origin), \(finding.opened) of them to be read."
        ]
        let papers =
            contents.list == nil ? [] : ["\(contents.papers.count) papers and registers are those that were written with it."]
        return sentences + papers + devices(finding) + erasures(finding) + signature(finding, fingerprint)
    }

    private static func devices(_ finding: RecordVerifier.Finding) -> [String] {
        var sentences: [String] = []
        if finding.devices > 0 {
            sentences.append(
                "Answers that the signatory's own device has signed: \(finding.devices). That proves the device, not the person.")
        }
        if finding.erasedDevices > 0 {
            sentences.append(
                "Answers that a device has signed, whose key or text was erased so that nobody can check it any more: \(finding.erasedDevices)."
            )
        }
        return sentences
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
    /// The files of a record's folder: those of the record, the list of what was written with it, and what that names.
    private struct Contents {
        let record: [[UInt8]]
        /// Nil where no key followed another.
        let notes: [UInt8]?
        /// Nil in a record of an older release.
        let list: [UInt8]?
        let papers: [(name: String, bytes: [UInt8])]
    }

    private static func contents(of folder: URL) throws(StartFailure) -> Contents {
        let there = Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        let missing = RecordFolder.files.filter { !there.contains($0) }
        guard missing.isEmpty else { throw StartFailure("\(folder.path) is no record: \(missing.joined(separator: ", ")) is missing.") }
        let list = there.contains(RecordContents.file) ? try read(RecordContents.file, in: folder) : nil
        guard let named = list.map(RecordContents.names) ?? [] else {
            throw StartFailure("The record does not hold. \(RecordContents.file) is no list of papers.")
        }
        let lost = named.filter { !there.contains($0) }
        guard lost.isEmpty else {
            throw StartFailure("\(folder.path) has less than was written into it: \(lost.joined(separator: ", ")) is missing.")
        }
        let more = there.subtracting(RecordFolder.files + [RecordFolder.notes, RecordContents.file] + named).sorted()
        guard more.isEmpty else {
            throw StartFailure("\(folder.path) has more than a record: \(more.joined(separator: ", ")). Take it away first.")
        }
        var (record, papers): ([[UInt8]], [(name: String, bytes: [UInt8])]) = ([], [])
        for name in RecordFolder.files { record.append(try read(name, in: folder)) }
        for name in named { papers.append((name, try read(name, in: folder))) }
        let notes = there.contains(RecordFolder.notes) ? try read(RecordFolder.notes, in: folder) : nil
        return Contents(record: record, notes: notes, list: list, papers: papers)
    }

    private static func read(_ name: String, in folder: URL) throws(StartFailure) -> [UInt8] {
        guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
            throw StartFailure("\(name) in \(folder.path) cannot be read.")
        }
        return Array(bytes)
    }
}
