import Conference

/// How the hall's screens will look, for whoever checks the files.
struct ThemeSummary {
    let lines: [(about: String, text: String)]

    init(_ about: Lifecycle.About) {
        let (theme, breaks) = (about.theme, about.lineBreaks.count)
        let picture = { (picture: Theme.Picture) in "\(picture.name) (\(picture.width)×\(picture.height))" }
        let parts = [
            theme?.emblem.map { "emblem " + picture($0) },
            theme?.backdrop.map { "backdrop \(picture($0.picture)), of which \(100 - $0.scrim) % shows through" },
            theme?.colours.map { "\($0.text) and \($0.accent) on \($0.background)" },
        ].compactMap(\.self)
        lines =
            (parts.isEmpty ? [] : [("theme", parts.joined(separator: "; "))])
            + (breaks == 0 ? [] : [("line breaks", Counted.text(breaks, "title") + ", for the hall's screens")])
    }
}
