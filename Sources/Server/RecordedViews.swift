internal import Conference
internal import Foundation
internal import Gateway
internal import Journal
internal import Records

/// What a record says of the views, against which a day that is played again is held. Texts that were erased since it was written are put back for that alone.
struct RecordedViews {
    private let folder: URL
    private let lines: [UInt8]
    private var since: ErasedSince

    init(of folder: URL) throws(StartFailure) {
        self.folder = folder
        lines = try Self.read(ViewLines.file, in: folder)
        let positions = try Self.read(RecordFolder.positions, in: folder)
        do throws(RecordVerifier.Breach) {
            since = try ErasedSince(since: positions)
        } catch {
            throw Self.damaged(RecordFolder.positions, in: folder)
        }
    }

    /// Gets every position of the history in order.
    mutating func add(_ position: LoggedEntry) { since.add(position) }

    /// Of each view whether it is as recorded, then what was erased of its history meanwhile.
    func sentences(on moment: ReplayedMoment) throws(StartFailure) -> [String] {
        let seq = moment.entry.seq
        guard seq <= since.count else {
            throw StartFailure("The record in \(folder.path) ends with position \(since.count): ask for one of these, or export anew.")
        }
        guard let recorded = ViewLines.digests(at: seq, in: lines) else { throw Self.damaged(ViewLines.file, in: folder) }
        let losses = since.losses(until: seq)
        let views = moment.replay.views
        let then = losses.isEmpty ? views : viewsThen(moment)
        let verdicts = zip(views, then).map { "\($0.name)\t\($0.digest)\t\(verdict(on: $0, $1, recorded, at: seq))" }
        return verdicts + losses.map { "erased since\tposition \($0.seq)\t\($0.texts.joined(separator: " "))" }
    }

    private func viewsThen(_ moment: ReplayedMoment) -> [Replay.View] {
        let replay = Replay()
        for entry in moment.played { replay.apply(since.then(entry)) }
        return replay.views
    }

    private func verdict(on view: Replay.View, _ then: Replay.View, _ recorded: [(name: String, digest: String)], at seq: Int) -> String {
        let audience = view.name.split(separator: ".")[0]
        guard let told = recorded.first(where: { $0.name.split(separator: ".")[0] == audience }) else { return "not in the record" }
        guard told.name == view.name else {
            return "this release shows the state otherwise than the one that wrote the record (\(told.name))"
        }
        if told.digest == view.digest { return "as recorded" }
        if let other = since.firstOther(until: seq) {
            return "DIFFERS from the record, \(told.digest): position \(other) is another one there"
        }
        if told.digest == then.digest { return "as recorded (\(told.digest)), but for the texts that were erased since" }
        let untold = since.untold(until: seq)
        guard let first = untold.first else { return "DIFFERS from the record, \(told.digest)" }
        let which = untold.count == 1 ? "position \(first)" : "\(untold.count) positions, the first of them \(first),"
        return "is not as recorded (\(told.digest)), and texts of \(which) are erased and cannot be compared: "
            + "nobody can tell whether anything else differs"
    }

    private static func read(_ name: String, in folder: URL) throws(StartFailure) -> [UInt8] {
        guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
            throw StartFailure("\(folder.path) has no \(name): it is no record, or one of an older release.")
        }
        return Array(bytes)
    }

    private static func damaged(_ name: String, in folder: URL) -> StartFailure {
        StartFailure("\(name) in \(folder.path) is damaged: `diemcau verify` says more.")
    }
}
