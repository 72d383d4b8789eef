import Conference
import Foundation
import Testing

@testable import Programme

/// What a programme may say of the look of the hall's screens, and what is wrong with it.
@Suite struct `the theme of a programme` {
    private static let colours = ##"{background: "#7A1216", text: "#ffffff", accent: "#ffd36b"}"##

    /// The Lào Cai programme with such a theme; `files` lie beside conference.yaml.
    private func workshop(_ theme: String, _ files: [String: Data] = [:]) throws -> Workshop {
        let workshop = try Workshop()
        try workshop.spoil("conference.yaml", "draft: false\n", "theme: \(theme)\ndraft: false\n")
        for (name, bytes) in files { try bytes.write(to: workshop.file(name)) }
        return workshop
    }

    private func complaints(_ theme: String, _ files: [String: Data] = [:]) throws -> [String] {
        let workshop = try workshop(theme, files)
        let line = try workshop.line(of: "theme: ", in: "conference.yaml")
        return workshop.complaints().map { $0.replacingOccurrences(of: "conference.yaml:\(line): ", with: "") }
    }

    @Test func `emblem, backdrop and colours are taken with name, size and digest, whatever the files are called`() throws {
        let (emblem, backdrop) = (SamplePicture.png(512, 400), SamplePicture.webp(1_920, 1_080))
        let workshop = try workshop(
            "{emblem: quoc-huy.webp, backdrop: Phông nền.dat, colours: \(Self.colours)}",
            ["quoc-huy.webp": emblem, "Phông nền.dat": backdrop])
        #expect(workshop.complaints() == [])
        let programme = try #require(workshop.read().programme)
        let theme = try #require(programme.opening.about.theme)
        #expect(theme.emblem?.kind == .png && theme.emblem?.width == 512 && theme.emblem?.height == 400)
        #expect(theme.emblem?.name == "quoc-huy.webp" && theme.emblem?.bytes == emblem.count)
        #expect(theme.backdrop?.picture.kind == .webp && theme.backdrop?.picture.width == 1_920 && theme.backdrop?.picture.height == 1_080)
        #expect(theme.colours == Theme.Colours(background: "#7a1216", text: "#ffffff", accent: "#ffd36b"))
        #expect(programme.pictures.map(\.about) == theme.pictures)
        #expect(programme.pictures.map(\.bytes) == [Array(emblem), Array(backdrop)])
        #expect(theme.emblem?.path.hasSuffix(".png") == true && theme.emblem?.digest.count == 64)
    }

    @Test func `a programme that says nothing of its look has no theme`() throws {
        let programme = try #require(ProgrammeFolder.read(at: Workshop.laoCai).programme)
        #expect(programme.opening.about.theme == nil)
        #expect(programme.pictures == [])
        #expect(try #require(workshop("{}").read().programme).opening.about.theme == nil)
    }

    @Test func `a file that some systems store decomposed is found by its name`() throws {
        let workshop = try workshop(
            "{emblem: Huy hiệu.png}", ["Huy hiệu.png".decomposedStringWithCanonicalMapping: SamplePicture.png(64, 64)])
        #expect(workshop.complaints() == [])
        #expect(try #require(workshop.read().programme).pictures.count == 1)
    }

    @Test func `whoever changes a picture has changed the programme`() throws {
        let workshop = try workshop("{emblem: huy.png}", ["huy.png": SamplePicture.png(64, 64)])
        let before = try #require(workshop.read().programme)
        try SamplePicture.png(64, 65).write(to: workshop.file("huy.png"))
        let after = try #require(workshop.read().programme)
        #expect(before.digest != after.digest)
        let told = LoadedProgramme.differences(from: before.opening, to: after.opening).map(\.what)
        #expect(
            told.count == 1 && told[0].hasPrefix("the theme is “emblem huy.png, 64×65, ") && told[0].contains("“emblem huy.png, 64×64, "))
    }

    @Test(arguments: [
        (
            "../huy.png",
            "which is no plain name of a file: put the picture beside conference.yaml and write its name alone, such as `emblem: emblem.png`"
        ),
        (
            "/etc/passwd",
            "which is no plain name of a file: put the picture beside conference.yaml and write its name alone, such as `emblem: emblem.png`"
        ),
        (
            "anh/huy.png",
            "which is no plain name of a file: put the picture beside conference.yaml and write its name alone, such as `emblem: emblem.png`"
        ),
        ("khac.png", "and no such file is in the folder: put it there, beside conference.yaml"),
        ("huy-hieu.pgn", "and no such file is in the folder: did you mean “huy-hieu.png”?"),
        ("people.yaml", "which is neither PNG nor WebP by its bytes: save it as PNG or WebP; another name does not make it one"),
        ("thu-muc", "which cannot be read as a file of this folder: put a readable file itself there, no folder and no link"),
        ("ngoai.png", "which cannot be read as a file of this folder: put a readable file itself there, no folder and no link"),
        ("lon.png", "which has 1.1 MiB, and a picture has at most 1: save it smaller: a wall needs 1920×1080, as WebP"),
        ("anh.png", "which is a JPEG by its bytes: save it as PNG or WebP; another name does not make it one"),
        ("rong.png", "which is neither PNG nor WebP by its bytes: save it as PNG or WebP; another name does not make it one"),
        ("cut.png", "which is cut short: save or copy it anew, as PNG or WebP"),
        ("cut.webp", "which is cut short: save or copy it anew, as PNG or WebP"),
        ("vo-co.png", "which does not say how large it is: save or copy it anew, as PNG or WebP"),
        ("vo-co.webp", "which does not say how large it is: save or copy it anew, as PNG or WebP"),
        ("dong.webp", "which moves: save one picture of it: nothing moves on a wall"),
        ("nho.png", "which is 8×64 pixels: save it with sides of 16 to 4096 pixels"),
        ("to.png", "which is 30000×30000 pixels: save it with sides of 16 to 4096 pixels"),
    ])
    func `a picture that no wall can show is told, and the rest of the programme is served without it`(name: String, complaint: String)
        throws
    {
        let good = SamplePicture.png(64, 64)
        let workshop = try workshop(
            "{emblem: \(name)}",
            [
                "huy-hieu.png": good, "lon.png": good + Data(count: 1_100_000 - good.count),
                "anh.png": Data([0xff, 0xd8, 0xff, 0xe0]) + good,
                "rong.png": Data(), "cut.png": good.dropLast(20), "cut.webp": SamplePicture.webp(64, 64).dropLast(4),
                "vo-co.png": SamplePicture.png(0, 64), "vo-co.webp": SamplePicture.riff("VP8?", Data(count: 10)),
                "dong.webp": SamplePicture.webp(64, 64, moves: true), "nho.png": SamplePicture.png(8, 64),
                "to.png": SamplePicture.png(30_000, 30_000),
            ])
        try FileManager.default.createDirectory(at: workshop.file("thu-muc"), withIntermediateDirectories: true)
        let outside = workshop.shelf.appendingPathComponent("ngoai.png")
        try good.write(to: outside)
        try FileManager.default.createSymbolicLink(at: workshop.file("ngoai.png"), withDestinationURL: outside)
        let line = try workshop.line(of: "theme: ", in: "conference.yaml")
        #expect(workshop.complaints() == ["conference.yaml:\(line): `emblem` of `theme` of the file is “\(name)”, \(complaint)"])
        let reading = workshop.read()
        #expect(reading.complaints.map(\.isWarning) == [false])
        let programme = try #require(reading.programme)
        #expect(programme.opening.about.theme == nil && programme.pictures == [])
        #expect(programme.missing == reading.complaints)
    }

    @Test func `of WebP all three forms are read`() throws {
        for (form, bytes) in [
            ("lossy", SamplePicture.webpLossy(640, 360)), ("lossless", SamplePicture.webpLossless(640, 360)),
            ("extended", SamplePicture.webp(640, 360)),
        ] {
            let header = try PictureHeader(bytes)
            #expect(header.kind == .webp && header.width == 640 && header.height == 360, "\(form)")
        }
    }

    @Test func `no bytes whatever bring the reader of pictures down`() {
        for good in [
            SamplePicture.png(64, 64), SamplePicture.webp(64, 64), SamplePicture.webpLossy(64, 64), SamplePicture.webpLossless(64, 64),
        ] {
            for length in 0..<good.count { #expect(throws: PictureHeader.Objection.self) { try PictureHeader(good.prefix(length)) } }
            for place in good.indices {
                for byte in [UInt8(0), 0x7f, 0x80, 0xff] {
                    var spoilt = good
                    spoilt[place] = byte
                    _ = try? PictureHeader(spoilt)
                }
            }
        }
    }

    @Test func `a colour that is none is told with how it is written`() throws {
        #expect(
            try complaints(##"{colours: {background: red, text: "#fff", accent: "#12345g"}}"##) == [
                "`background` of `colours` of `theme` of the file is “red”, not a colour as #rrggbb: write # and six of 0–9 a–f, in quotation marks, such as "
                    + ##"`background: "#f2c14e"`"##,
                "`text` of `colours` of `theme` of the file is “#fff”, not a colour as #rrggbb: write # and six of 0–9 a–f, in quotation marks, such as "
                    + ##"`text: "#f2c14e"`"##,
                "`accent` of `colours` of `theme` of the file is “#12345g”, not a colour as #rrggbb: write # and six of 0–9 a–f, in quotation marks, such as "
                    + ##"`accent: "#f2c14e"`"##,
            ])
    }

    @Test func `a colour without quotation marks is a comment, and that is told`() throws {
        let told = try complaints("\n  colours:\n    background: #7a1216").map { $0.drop { $0 != "`" } }
        #expect(
            told == [
                ##"`background` of `colours` of `theme` of the file says nothing: put the colour in quotation marks, because a # begins a comment: `background: "#f2c14e"`"##
            ])
    }

    @Test(arguments: [
        (
            ##"{background: "#7a1216", text: "#a05050"}"##, "the text (#a05050) stands out from the background (#7a1216) by 1.9:1",
            "take a lighter `text` or a darker `background`"
        ),
        (
            ##"{background: "#7a1216", accent: "#b08060"}"##, "the accent (#b08060) stands out from the background (#7a1216) by 3.1:1",
            "take a lighter `accent` or a darker `background`"
        ),
        (
            ##"{background: "#fff8e0", text: "#222222"}"##, "the accent (#f2c14e) stands out from the background (#fff8e0) by 1.5:1",
            "take a darker `accent` or a lighter `background`"
        ),
    ])
    func `letters that do not stand out from the background are a fault, with the figure`(colours: String, fault: String, remedy: String)
        throws
    {
        let workshop = try workshop("{colours: \(colours)}")
        #expect(try complaints("{colours: \(colours)}") == ["\(fault), and a hall needs 4.5:1: \(remedy)"])
        #expect(workshop.read().programme == nil)
    }

    @Test func `black on white has 21 to 1, and the red, white and gold of the house are enough`() throws {
        #expect(RGB.black.contrast(to: .white) == 21)
        let house = Theme.Colours.house
        let back = try #require(RGB(house.background))
        for letters in [house.text, house.accent] { #expect(try #require(RGB(letters)).contrast(to: back) >= RGB.leastContrast) }
    }

    @Test(arguments: [
        ("#9e1b1e", "#ffffff", "#f2c14e"), ("#0b2a5b", "#ffffff", "#ffd36b"), ("#fff8e0", "#3a0a0a", "#8a1216"),
        ("#000000", "#ffffff", "#ffff00"),
    ])
    func `over whatever picture letters stand out, and no more of it is covered than that takes`(back: String, text: String, accent: String)
        throws
    {
        let (back, text, accent) = (try #require(RGB(back)), try #require(RGB(text)), try #require(RGB(accent)))
        let scrim = back.scrim(text: text, accent: accent)
        func least(_ percent: Int) -> (text: Double, accent: Double) {
            var least = (text: 21.0, accent: 21.0)
            for red in stride(from: 0, through: 255, by: 51) {
                for green in stride(from: 0, through: 255, by: 51) {
                    for blue in stride(from: 0, through: 255, by: 51) {
                        let picture = try! #require(RGB("#" + [red, green, blue].map { String(format: "%02x", $0) }.joined()))
                        let seen = back.covering(picture, share: Double(percent) / 100)
                        least = (min(least.text, text.contrast(to: seen)), min(least.accent, accent.contrast(to: seen)))
                    }
                }
            }
            return least
        }
        #expect(least(scrim).text >= RGB.leastContrast && least(scrim).accent >= RGB.leastOfLarge)
        #expect(least(scrim - 2).text < RGB.leastContrast || least(scrim - 2).accent < RGB.leastOfLarge)
    }

    @Test func `a backdrop that has to be covered, or that is too small, is a warning`() throws {
        let pale = try complaints(
            ##"{backdrop: phong.png, colours: {background: "#b02020", text: "#ffffff", accent: "#ffe9b0"}}"##,
            ["phong.png": SamplePicture.png(640, 360)])
        #expect(
            pale.count == 1 && pale[0] == "warning: the backdrop is 640×360 pixels, which a hall sees one by one: save it with 1920×1080")
        let covered = try complaints(
            ##"{backdrop: phong.png, colours: {background: "#777777", text: "#000000", accent: "#000000"}}"##,
            ["phong.png": SamplePicture.png(1_920, 1_080)])
        #expect(covered.count == 1 && covered[0].hasPrefix("warning: the background's colour has to cover 9"))
    }

    @Test func `what was understood names the look of the screens`() throws {
        let workshop = try workshop("{emblem: huy.png, colours: \(Self.colours)}", ["huy.png": SamplePicture.png(64, 64)])
        let lines = try #require(workshop.read().summary).lines
        #expect(lines.contains { $0.about == "theme" && $0.text == "emblem huy.png (64×64); #ffffff and #ffd36b on #7a1216" })
    }
}
