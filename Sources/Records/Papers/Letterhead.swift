internal import Cards
internal import Conference

extension DayOnPaper {
    /// As papers of an office begin (Decree 30/2020/NĐ-CP, Appendix I): on the left whose it is, on the right the State; the place is left to be written.
    func letterhead(of whose: String, numbered number: String = "", isDated: Bool = true) -> String {
        let dated = isDated ? "……………, \(clock.dayInWords(lettersDate))" : ""
        return """
            <header class="letterhead">
            <div><p class="whose">\(HTML.text(whose.uppercased()))</p>\(HTML.element("p", "dated", HTML.text(number)))</div>
            <div><p class="state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="motto">Độc lập - Tự do - Hạnh phúc</p>\
            \(HTML.element("p", "dated", dated))</div>
            </header>

            """
    }
}
