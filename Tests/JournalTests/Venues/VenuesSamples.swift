@testable import Conference

final class VenuesSamples: EventSamples {
    static let events: [Event] = [
        .venue(.connected("si-ma-cai", since: at)),
        .venue(.lost("si-ma-cai", since: at)),
        .venue(.reported("si-ma-cai", Venue.Report(sound: false, picture: true, at: at))),
        .venue(.counted("si-ma-cai", Venue.Attendance(count: 31, at: at))),
        .venue(.checked("si-ma-cai", Venue.Check(heard: false, seen: true, at: at, by: technician))),
        .venue(.wentOut("sa-pa", Venue.Out(reason: "Mất điện toàn thị xã", since: at))),
        .venue(.cameBack("sa-pa")),
        .venue(.helpAsked("si-ma-cai", text: "Không nghe được hội trường", at: at)),
        .venue(.helpAsked("sa-pa", text: nil, at: at)),
        .venue(.helpTaken("si-ma-cai", by: technician, at: at)),
        .venue(.helpClosed("si-ma-cai")),
        .rollCall(.opened(at: at)),
        .rollCall(.closed(at: at, [RollCall.Count(venue: "bac-ha", present: 42)])),
        .guest(.became("vu-xuan-cuong", .substituted, ProgrammeSample.substitute, at: at)),
    ]
}
