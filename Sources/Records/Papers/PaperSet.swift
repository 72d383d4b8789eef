/// All papers of a day, in the order in which an office lays them out.
public enum PaperSet {
    private static let kinds: [any PaperContent.Type] = [
        RunOfShowPaper.self, MCPaper.self, AwardsPaper.self, TrayPaper.self, GuestsPaper.self, PledgePaper.self, VenuesPaper.self,
    ]

    /// Those for which the programme has something.
    public static func papers(of day: PrintedDay) -> [Paper] { kinds.compactMap { paper($0, of: day) } }

    private static func paper<Kind: PaperContent>(_ kind: Kind.Type, of day: PrintedDay) -> Paper? {
        kind.init(day).body.map { Paper(name: kind.name, title: kind.title, html: PaperPage<Kind>(of: day).html(around: $0)) }
    }
}
