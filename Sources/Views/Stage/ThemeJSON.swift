import Conference
internal import StrictJSON

extension Theme {
    /// What a screen needs of it.
    var json: JSON {
        .members(
            ("emblem", emblem?.json), ("backdrop", backdrop?.json),
            (
                "colours",
                colours.map { .members(("background", .string($0.background)), ("text", .string($0.text)), ("accent", .string($0.accent))) }
            ))
    }
}

extension Theme.Picture {
    fileprivate var json: JSON { .members(("path", .string(path)), ("width", .number(width)), ("height", .number(height))) }
}

extension Theme.Backdrop {
    fileprivate var json: JSON { .members(("path", .string(picture.path)), ("scrim", .number(scrim))) }
}
