public import Conference

/// The programme with the papers of its sixth item, as the report of the day has them: the hall, Bảo Thắng, Bát Xát, the hall again, Si Ma Cai.
extension Opening {
    public static func withPapers(_ settings: SpeakerQueue.Settings? = nil) -> Opening {
        var opening = Opening.laoCai
        let venues: [VenueID] = ["hoi-truong", "bao-thang", "bat-xat", "hoi-truong", "si-ma-cai"]
        opening.items[5].papers = venues.enumerated().map { number, venue in
            Agenda.Paper(title: BilingualText("Tham luận \(number + 1)"), minutes: 7, venue: venue)
        }
        opening.items[5].papers[2].speaker = "Lý Văn A"
        opening.queue = settings
        return opening
    }
}
