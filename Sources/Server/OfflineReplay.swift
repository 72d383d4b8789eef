internal import Conference
public import Foundation
internal import Gateway
internal import Journal
internal import Views

extension Offline {
    /// Plays the history again up to a moment; gives in sentences which position that is, what each screen was to show, which digest each view has and whether it
    /// is the recorded one.
    ///
    /// - Parameters:
    ///   - moment: a position, or “15:42” or “15:42:07” as the hall's clocks showed it, on the day on which the conference was opened.
    ///   - record: a folder that `export` has written, whose digests of the views are held against these; nil: none.
    ///   - folder: where the views are written, a file each; nil: nowhere.
    public static func replay(
        _ conference: String, at moment: String, against record: URL?, to folder: URL?, _ settings: Settings
    ) throws(StartFailure) -> [String] {
        guard let asked = ReplayTime(moment) else {
            throw StartFailure("`\(moment)` is neither a position (432) nor a time of the day (15:42 or 15:42:07).")
        }
        guard let state = try state(of: conference, settings) else { throw StartFailure("\(conference) has no history yet.") }
        let storage = try storage(with: conference, settings)
        var recorded = try record.map { (folder) throws(StartFailure) in try RecordedViews(of: folder) }
        let played: ReplayedMoment
        do throws(ReplayedMoment.Fault) {
            played = try ReplayedMoment(asked, of: conference, in: storage, state) { recorded?.add($0) }
        } catch {
            throw StartFailure(Self.sentence(on: error))
        }
        let (entry, replay) = (played.entry, played.replay)
        let what = entry.op.isEmpty ? "" : ", \(entry.op)"
        let shown = HallClock(of: state).shown(entry.at)
        let head = "position \(entry.seq) of \(played.positions), \(shown)\(what) by \(entry.by.role.rawValue)/\(entry.by.person.text)"
        let told = try recorded.map { (record) throws(StartFailure) in try record.sentences(on: played) }
        let views = replay.views
        if let folder {
            try makeEmpty(folder)
            for view in views { try PrivateFile.make(Data(view.set), at: folder.appendingPathComponent("\(view.name).json")) }
        }
        return [head] + screens(of: replay.conference) + (told ?? views.map { "\($0.name)\t\($0.digest)" })
    }

    private static func sentence(on fault: ReplayedMoment.Fault) -> String {
        switch fault {
        case .nothing(let positions):
            "There is nothing of that moment: the history has the positions 1 to \(positions), and had not begun before the first."
        case .notOpened: "The conference was not opened yet: ask for a position."
        case .noLog: "The journal has no log yet. Start the server once; one of format 1 is rewritten first with `diemcau upgrade`."
        case .journal(let fault): fault.description
        }
    }

    /// What each screen was to show: the scene, and the texts that had to stand in the hall's picture.
    private static func screens(of conference: ConferenceState) -> [String] {
        conference.stage.screens.rows.map { screen in
            let scene = screen.scene(following: conference.followedScene)
            let about = scene.about.map(\.text).joined(separator: " ")
            let isHeld = screen.mode == .held
            let shown = isHeld ? "held" : [scene.kind.rawValue, about, scene.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            let texts = screen.id == .main && !isHeld ? PictureTexts(ofHallIn: conference, english: false) : nil
            let written = texts.map { $0.head + $0.names + [$0.message].compactMap(\.self) } ?? []
            return "\(screen.id.rawValue)\t\(shown)" + written.map { "\n\t“\($0)”" }.joined()
        }
    }
}
