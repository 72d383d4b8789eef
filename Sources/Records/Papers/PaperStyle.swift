/// How papers are set: A4, a serif that has all Vietnamese letters, and breaks that take no line away.
enum PaperStyle {
    /// `titled`: what stands at the head of each page; ours, never a programme's.
    static func page(_ shape: PaperShape, titled title: String) -> String {
        let orientation =
            switch shape {
            case .official, .working, .sheets: "portrait"
            case .landscape: "landscape"
            }
        return """
            @page {
                size: A4 \(orientation); margin: 18mm 15mm 18mm 20mm;
                @top-right { content: "\(title)"; font: italic 9pt \(family); color: #444; }
                @bottom-center { content: "Trang " counter(page) " / " counter(pages); font: 10pt \(family); }
            }
            """
    }

    /// Times New Roman is what offices have. Debian's is Liberation Serif.
    private static let family = "\"Times New Roman\", \"Liberation Serif\", \"Noto Serif\", serif"

    static let common = """
        * { box-sizing: border-box; margin: 0; padding: 0; }
        body { font: 12pt/1.35 \(family); color: #000; background: #fff; overflow-wrap: anywhere; }
        small { font-size: .8em; font-weight: 400; color: #444; }
        .letterhead { display: flex; justify-content: space-between; gap: 6mm; margin-bottom: 8mm; text-align: center; line-height: 1.3; }
        .whose, .state, .motto { font-weight: 700; }
        .whose::after, .motto::after { content: ""; display: block; margin: 1mm auto 0; border-top: .3mm solid #000; }
        .whose::after { width: 22mm; }
        .motto { font-size: 13pt; }
        .motto::after { width: 50mm; }
        .dated { margin-top: 2mm; font-style: italic; }
        .title { margin-bottom: 6mm; text-align: center; break-after: avoid; }
        h1 { font-size: 16pt; line-height: 1.25; }
        h2 { margin: 5mm 0 2mm; font-size: 13pt; break-after: avoid; }
        .conference { font-weight: 700; }
        .conference small { display: block; }
        .held { font-style: italic; }
        .remark { display: inline-block; margin-top: 2mm; padding: 1mm 3mm; border: .3mm solid #000; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        thead { display: table-header-group; }
        th, td { padding: 1.2mm 1.6mm; border: .25mm solid #000; text-align: left; vertical-align: top; }
        th { text-align: center; vertical-align: middle; overflow-wrap: normal; }
        tr { break-inside: avoid; }
        .group { break-after: avoid; }
        .group th { text-align: left; background: #eee; }
        .caption td { padding: 0 0 3mm; border: 0; }
        .number, .at { text-align: center; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .line { display: block; }
        .page + .page { break-before: page; }
        @media screen { body { max-width: 190mm; margin: 10mm auto; padding: 0 5mm; } }
        """
}
