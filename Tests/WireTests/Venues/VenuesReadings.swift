import Conference
import StrictJSON
import Wire

final class VenuesReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("venue.ready", ["sound": true, "picture": false], .venue(.ready(sound: true, picture: false))),
        ("venue.attendance", ["count": 57], .venue(.attendance(57))),
        ("venue.attendance", ["count": 57, "venue": "sa-pa"], .venue(.attendance(57, of: "sa-pa"))),
        ("venue.help", ["text": "Mất tiếng"], .venue(.help("Mất tiếng"))),
        ("venue.help", [:], .venue(.help(nil))),
        ("venue.check", ["venue": "sa-pa", "heard": true, "seen": false], .venue(.check("sa-pa", heard: true, seen: false))),
        ("venue.out", ["venue": "sa-pa", "reason": "Mất điện"], .venue(.putOut("sa-pa", reason: "Mất điện"))),
        ("venue.back", ["venue": "sa-pa"], .venue(.back("sa-pa"))),
        ("help.take", ["venue": "sa-pa"], .venue(.takeHelp("sa-pa", override: .nothing))),
        ("help.close", ["venue": "sa-pa", "confirm": true], .venue(.closeHelp("sa-pa", override: .single))),
        ("rollcall.open", [:], .rollCall(.open)),
        ("rollcall.close", [:], .rollCall(.close)),
        ("guest.arrive", ["guest": "hoang-giang"], .guest(.arrive("hoang-giang"))),
        ("guest.absent", ["guest": "hoang-giang"], .guest(.absent("hoang-giang"))),
        (
            "guest.substitute", ["guest": "hoang-giang", "name": "Người dự thay"],
            .guest(.substitute("hoang-giang", Guest.Substitute(name: "Người dự thay")))
        ),
    ]

    static let optional: Set<String> = ["venue of venue.attendance", "text of venue.help"]
}
