internal import Access
internal import Conference
internal import Views
internal import Wire

/// Whether the screens show what the state says (WIRE, `shows`): what each tells of its own picture, against what the state wants there now.
///
/// It proves the picture in the browser's page, not what the projector throws on the wall. A page that tells nothing (of a release before, or over plain HTTP) is not judged.
struct ScreenWatch {
    /// What becomes of a screen.
    enum Verdict: String, Comparable {
        case right
        /// The browser does not show the page.
        case hidden
        /// It has not painted what it was told.
        case late
        /// Other texts stand there than the state has, or one is not to be seen.
        case wrong

        private var weight: Int {
            switch self {
            case .right: 0
            case .hidden: 1
            case .late: 2
            case .wrong: 3
            }
        }

        static func < (left: Self, right: Self) -> Bool { left.weight < right.weight }
    }

    /// Milliseconds after which a picture that was not painted anew is late.
    static let lateAfter: Milliseconds = 1_500
    /// Milliseconds for which a picture has to be wrong: a page that turns and type that is being fitted are wrong for a frame.
    static let wrongAfter: Milliseconds = 600

    fileprivate struct Watched {
        var shown: ShownFrame
        var verdict: Verdict?
        var wrongSince: Milliseconds?
        /// Whether what is to be said of it can change without anybody telling anything.
        var isOpen = true
    }

    private var screens: [ConnectionID: Watched] = [:]
    /// Since when the public's view stands where it stands.
    private var head = (seq: 0, since: Milliseconds(0))

    private var watched: [ConnectionID] { screens.keys.sorted { $0.number < $1.number } }

    func verdict(of connection: ConnectionID) -> Verdict? { screens[connection]?.verdict }

    mutating func advanced(to seq: Int, at now: Milliseconds) {
        guard seq != head.seq else { return }
        head = (seq, now)
        for connection in watched { screens[connection]?.isOpen = true }
    }

    mutating func told(_ shown: ShownFrame, by connection: ConnectionID) {
        screens[connection, default: Watched(shown: shown)].shown = shown
        screens[connection]?.isOpen = true
    }

    mutating func left(_ connection: ConnectionID) { screens[connection] = nil }

    /// Those of whom something else is true than before. `wanted`: what has to stand on a device, nil where nobody reckons it.
    mutating func judge(at now: Milliseconds, wanted: (ConnectionID, ShownFrame) -> PictureTexts?) -> [ConnectionID] {
        watched.filter { connection in
            guard var screen = screens[connection], screen.isOpen else { return false }
            let before = screen.verdict
            screen.judge(now, head, wanted(connection, screen.shown))
            screens[connection] = screen
            return screen.verdict != before
        }
    }
}

extension ScreenWatch.Watched {
    fileprivate mutating func judge(_ now: Milliseconds, _ head: (seq: Int, since: Milliseconds), _ wanted: PictureTexts?) {
        guard shown.isVisible else { return settle(.hidden) }
        guard shown.of >= head.seq else {
            wrongSince = nil
            if now - head.since >= ScreenWatch.lateAfter { settle(.late) }
            return
        }
        if shows(wanted) { return settle(.right) }
        let since = wrongSince ?? now
        wrongSince = since
        if now - since >= ScreenWatch.wrongAfter { settle(.wrong) }
    }

    private mutating func settle(_ now: ScreenWatch.Verdict) {
        verdict = now
        isOpen = false
        if now != .wrong { wrongSince = nil }
    }

    private func shows(_ wanted: PictureTexts?) -> Bool {
        guard let wanted, let texts = shown.texts else { return true }
        return wanted.pictures(showing: shown.names)?.contains { digest(of: $0) == texts } ?? false
    }

    private func digest(of texts: [String]) -> String { Digest.hex(Digest.sha256(Array(texts.map { $0 + "\n" }.joined().utf8))) }
}
