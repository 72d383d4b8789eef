/// All papers of a day, in the order in which an office lays them out.
public enum PaperSet {
    /// Those for which the programme has something.
    public static func papers(of day: PrintedDay) -> [Paper] {
        [
            RunOfShowPaper.paper(of: day), MCPaper.paper(of: day), AwardsPaper.paper(of: day), TrayPaper.paper(of: day),
            GuestsPaper.paper(of: day), PledgePaper.paper(of: day), VenuesPaper.paper(of: day),
        ].compactMap(\.self)
    }
}
