import Conference
import Foundation

/// `theme` of `conference.yaml`: how the hall's screens look. A picture that cannot be used is told and left out, as a wall can do without.
struct ThemeReading {
    static let fields = ["emblem", "backdrop", "colours"]
    static let colourFields = ["background", "text", "accent"]

    private(set) var theme: Theme?
    private(set) var pictures: [ThemePicture] = []
    /// The files that are named as pictures, whether they are there or not.
    private(set) var names: [String] = []

    init() {}

    init(_ entry: YAMLEntry, _ reading: FolderReading) {
        let emblem = picture("emblem", entry, reading)
        let backdrop = picture("backdrop", entry, reading)
        let colours = entry.entry("colours", fields: Self.colourFields).flatMap(Self.colours)
        pictures = [emblem, backdrop].compactMap(\.self)
        let seen = colours ?? .house
        var theme = Theme(emblem: emblem?.about, colours: colours)
        if let backdrop { theme.backdrop = Self.backdrop(backdrop.about, under: seen, entry) }
        self.theme = theme == Theme() ? nil : theme
    }
}

/// Pictures.
extension ThemeReading {
    private mutating func picture(_ field: String, _ entry: YAMLEntry, _ reading: FolderReading) -> ThemePicture? {
        guard let told = entry.written(field) else { return nil }
        let name = told.value.precomposedStringWithCanonicalMapping
        let complain = { (sentence: String, remedy: String) in
            entry.page.dispensable(told.place, "`\(field)` of \(entry.what) is “\(name)”, " + sentence, remedy)
        }
        guard Self.isPlain(name) else {
            complain(
                "which is no plain name of a file",
                "put the picture beside conference.yaml and write its name alone, such as " + entry.example(field, "\(field).png"))
            return nil
        }
        names.append(name)
        switch reading.contents.picture(name) {
        case nil:
            let near = Nearest.name(to: name, among: reading.contents.others.map(\.precomposedStringWithCanonicalMapping))
            complain("and no such file is in the folder", near.map { "did you mean “\($0)”?" } ?? "put it there, beside conference.yaml")
        case .unreadable:
            complain("which cannot be read as a file of this folder", "put a readable file itself there, no folder and no link")
        case .tooLarge(let bytes):
            complain(
                "which has \(Self.mebibytes(bytes)) MiB, and a picture has at most \(FileLimits.pictureBytes >> 20)",
                "save it smaller: a wall needs 1920×1080, as WebP")
        case .bytes(let data):
            do throws(PictureHeader.Objection) {
                let header = try PictureHeader(data)
                if FileLimits.pictureSide.contains(header.width), FileLimits.pictureSide.contains(header.height) {
                    return ThemePicture(data, header, name: name)
                }
                complain(
                    "which is \(header.width)×\(header.height) pixels",
                    "save it with sides of \(FileLimits.pictureSide.lowerBound) to \(FileLimits.pictureSide.upperBound) pixels")
            } catch {
                complain(error.sentence, error.remedy)
            }
        }
        return nil
    }

    /// No path, nothing hidden, nothing that cannot be seen.
    private static func isPlain(_ name: String) -> Bool {
        name.unicodeScalars.count <= StateLimits.nameCharacters && !name.hasPrefix(".") && !name.contains { "/\\:".contains($0) }
            && name.unicodeScalars.allSatisfy { TextNormalization.treatment(of: $0) == .kept && $0 != "\n" && $0 != "\r" && $0 != "\t" }
    }

    /// One digit behind the point, rounded up: what is too large is never told as the limit.
    private static func mebibytes(_ bytes: Int) -> String {
        let tenths = (bytes * 10 + (1 << 20) - 1) >> 20
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func backdrop(_ picture: Theme.Picture, under colours: Theme.Colours, _ entry: YAMLEntry) -> Theme.Backdrop? {
        guard let back = RGB(colours.background), let text = RGB(colours.text), let accent = RGB(colours.accent) else { return nil }
        let place = entry.place(of: "backdrop")
        if picture.width < FileLimits.backdrop.width || picture.height < FileLimits.backdrop.height {
            entry.page.warning(
                place, "the backdrop is \(picture.width)×\(picture.height) pixels, which a hall sees one by one", "save it with 1920×1080")
        }
        let scrim = back.scrim(text: text, accent: accent)
        if scrim > mostScrim {
            entry.page.warning(
                place, "the background's colour has to cover \(scrim) % of the backdrop, or its letters would be lost in it",
                "take a `background` from which text and accent stand out further, or leave the backdrop out")
        }
        return Theme.Backdrop(picture, scrim: scrim)
    }

    /// In percent; of a picture that is covered further nobody sees anything.
    private static let mostScrim = 92
}

/// Colours.
extension ThemeReading {
    private static func colours(_ entry: YAMLEntry) -> Theme.Colours? {
        let told = colourFields.map { colour($0, entry) }
        let isWhole = zip(colourFields, told).allSatisfy { $1 != nil || !entry.has($0) }
        guard isWhole, told.contains(where: { $0 != nil }) else { return nil }
        let house = Theme.Colours.house
        let colours = Theme.Colours(background: told[0] ?? house.background, text: told[1] ?? house.text, accent: told[2] ?? house.accent)
        for (field, other) in [("text", colours.text), ("accent", colours.accent)] {
            mustStandOut(field, other, from: colours.background, entry)
        }
        return colours
    }

    private static func colour(_ field: String, _ entry: YAMLEntry) -> String? {
        guard entry.has(field) else { return nil }
        let example = entry.example(field, "\"#f2c14e\"")
        guard let told = entry.written(field) else {
            if entry.isSpoilt(field) { return nil }
            entry.page.fault(
                entry.place(of: field), "`\(field)` of \(entry.what) says nothing",
                "put the colour in quotation marks, because a # begins a comment: " + example)
            return nil
        }
        guard RGB(told.value) != nil else {
            entry.page.fault(
                told.place, "`\(field)` of \(entry.what) is “\(told.value)”, not a colour as #rrggbb",
                "write # and six of 0–9 a–f, in quotation marks, such as " + example)
            return nil
        }
        return told.value.lowercased()
    }

    private static func mustStandOut(_ field: String, _ colour: String, from background: String, _ entry: YAMLEntry) {
        guard let letters = RGB(colour), let back = RGB(background) else { return }
        let ratio = letters.contrast(to: back)
        guard ratio < RGB.leastContrast else { return }
        let place = entry.place(of: entry.has(field) ? field : "background")
        entry.page.fault(
            place,
            "the \(field) (\(colour)) stands out from the background (\(background)) by \(tenths(ratio)):1, and a hall needs \(RGB.leastContrast):1",
            letters.luminance > back.luminance
                ? "take a lighter `\(field)` or a darker `background`" : "take a darker `\(field)` or a lighter `background`")
    }

    /// Rounded down: what is not enough is never told as enough.
    private static func tenths(_ ratio: Double) -> String {
        let tenths = Int(ratio * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension PictureHeader.Objection {
    fileprivate var sentence: String {
        switch self {
        case .otherKind(let kind): (kind.map { "which is a \($0) by its bytes" } ?? "which is neither PNG nor WebP by its bytes")
        case .cutShort: "which is cut short"
        case .noSize: "which does not say how large it is"
        case .moving: "which moves"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .otherKind: "save it as PNG or WebP; another name does not make it one"
        case .cutShort, .noSize: "save or copy it anew, as PNG or WebP"
        case .moving: "save one picture of it: nothing moves on a wall"
        }
    }
}
