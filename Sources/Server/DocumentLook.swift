internal import Foundation

/// How a .docx looks: pandoc's own model, with the letters that an office has (Times New Roman, black) and tables with lines.
enum DocumentLook {
    private static let model = "reference.docx"
    private static let (theme, styles) = ("word/theme/theme1.xml", "word/styles.xml")

    private static let lines = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }.joined()

    static func make(in folder: URL) throws(StartFailure) -> URL {
        guard let pandoc = Tool("pandoc"), let unzip = Tool("unzip"), let zip = Tool("zip") else {
            throw StartFailure("pandoc, unzip and zip are not here any more.")
        }
        try pandoc.run(["--output", model, "--print-default-data-file", "reference.docx"], in: folder)
        try unzip.run(["-q", "-o", model, theme, styles], in: folder)
        try change(theme, in: folder) { $0.replacing(/typeface="(Calibri|Cambria)"/, with: "typeface=\"Times New Roman\"") }
        try change(styles, in: folder) { text in
            text.replacing(/w:color w:val="[0-9A-F]{6}"/, with: "w:color w:val=\"000000\"").replacing("\"en-US\"", with: "\"vi-VN\"")
                .replacing("<w:tblCellMar>", with: "<w:tblBorders>\(lines)</w:tblBorders><w:tblCellMar>", maxReplacements: 1)
        }
        try zip.run(["-q", model, theme, styles], in: folder)
        return folder.appendingPathComponent(model)
    }

    private static func change(_ part: String, in folder: URL, _ change: (String) -> String) throws(StartFailure) {
        let file = folder.appendingPathComponent(part)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw StartFailure("pandoc's model has no \(part).") }
        try PrivateFile.replace(file, with: Data(change(text).utf8))
    }
}
