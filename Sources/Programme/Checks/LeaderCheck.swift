import Conference

/// Whether whoever is to lead an item can be called and has a link to lead it with.
enum LeaderCheck {
    static func check(_ agenda: AgendaFile, _ conference: ConferenceFile, _ links: LinksFile, _ reading: FolderReading) {
        let led = agenda.lines.filter { $0.item.ledBy == .chair }
        guard let first = led.first else { return }
        for chair in conference.chairs { reading.called.add(chair.text) }
        // Links of which none could be read say nothing about the chair's.
        let roles = Set(links.participants.map(\.who.role))
        guard !roles.isEmpty, !roles.contains(.chair), !reading.complaints.isIncomplete(reading.page(ProgrammeFiles.links)) else { return }
        first.entry.page.warning(
            first.entry.place(of: "ledBy"), "\(first.entry.what) is led by the chair, who has no link",
            "add to links.yaml: `chair: [{id: …}]`")
    }
}
