internal import Cards
internal import Conference

extension PrintedDay {
    /// As papers of an office begin (Decree 30/2020/NĐ-CP, Appendix I): on the left whose it is, on the right the State; the place is left to be written.
    func letterhead(of whose: String) -> String {
        """
        <header class="letterhead">
        <div><p class="whose">\(HTML.text(whose.uppercased()))</p></div>
        <div><p class="state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="motto">Độc lập - Tự do - Hạnh phúc</p>\
        <p class="dated">……………, \(clock.dayInWords(now ?? about.startsAt))</p></div>
        </header>

        """
    }
}
