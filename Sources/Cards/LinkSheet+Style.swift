extension LinkSheet {
    /// Two cards a row. A code is 40 mm wide with its quiet zone, so that version 15 still has modules of 0.47 mm.
    static let style = """
        @page { size: A4 portrait; margin: 10mm; }
        * { box-sizing: border-box; margin: 0; padding: 0; }
        body { width: 190mm; margin: 0 auto; font: 9pt/1.3 "Noto Sans", system-ui, "Segoe UI", Arial, sans-serif; color: #000; background: #fff; }
        small { font-size: .78em; font-weight: 400; color: #444; }
        header { padding-bottom: 2mm; border-bottom: .4mm solid #000; }
        h1 { font-size: 13pt; }
        h2 { font-size: 10.5pt; padding: 3mm 0 1mm; }
        .row { display: flex; margin-bottom: -.3mm; }
        .row, .start, .card { break-inside: avoid; }
        .card {
            flex: none; width: 95mm; min-height: 62mm; padding: 2.5mm 3mm; border: .3mm dashed #777;
            display: grid; grid-template-columns: 40mm 1fr; grid-template-rows: auto 1fr auto auto; column-gap: 2.5mm; overflow-wrap: anywhere;
        }
        .card + .card { margin-left: -.3mm; }
        .card svg { width: 40mm; height: 40mm; fill: #000; shape-rendering: crispEdges; align-self: center; }
        .conference, .link, .warning, .shared { grid-column: 1 / -1; }
        .conference { font-size: 7pt; line-height: 1.25; }
        .whom { align-self: center; }
        .role { font-size: 8pt; font-weight: 600; color: #6f0f14; }
        h4 { font-size: 11pt; line-height: 1.2; }
        .place, .unit { font-size: 9pt; padding-top: .8mm; }
        .bloc { font-size: 8pt; }
        .link { font-size: 7.5pt; line-height: 1.25; }
        .link a { color: inherit; text-decoration: none; }
        .warning, .shared { font-size: 7.5pt; font-weight: 600; }
        """
}
