/// What stood in format 1 within an event, by the names of then and of today. It does not grow: what came later, format 1 cannot say.
extension FormatOne {
    indirect enum Shape: Sendable {
        /// A text, a number or a flag; also a list of them.
        case scalar
        /// A list of objects has the shape of its objects.
        case object([Field])
        /// An enumeration whose cases carry something: then an object named after the case, today one that names the case in the field `tag`.
        case choice(tag: String, [Choice])
    }

    /// `"title"`, or `"_0>round"` where it was called otherwise.
    struct Field: ExpressibleByStringLiteral, Sendable {
        let then: String
        let now: String
        let shape: Shape

        init(_ words: String, _ shape: Shape) {
            let names = words.split(separator: ">")
            then = String(names[0])
            now = String(names[names.count - 1])
            self.shape = shape
        }

        init(stringLiteral words: String) { self.init(words, .scalar) }
    }

    struct Choice: Sendable {
        let name: String
        let fields: [Field]

        init(_ name: String, _ fields: Field...) {
            self.name = name
            self.fields = fields
        }
    }

    static let text = Shape.object(["vi", "en"])
    static let principal = Shape.object(["role", "person"])

    static let opening = Shape.object([
        Field("about", about), Field("people", person), Field("venues", venue), Field("participants", participant), Field("items", item),
        Field("guests", guest), Field("queue", queueSettings), Field("awards", awardsProgramme), Field("units", unit), Field("blocs", bloc),
        "signingMinutes",
    ])
    private static let about = Shape.object([Field("title", text), Field("place", text), "zone", "startsAt", "chairs", "secretary"])
    private static let person = Shape.object(["id", "name", Field("salutation", text), Field("title", text)])
    private static let participant = Shape.object([Field("who", principal), "name", "venue", "units", "generation"])

    static let item = Shape.object([
        "id", "kind", Field("title", text), "plannedMinutes", "extendedMinutes", "plannedStart", "state", "actualStart", "actualEnd",
        Field("who", namedSpeaker), "venue", "quiet", "resumesAt", "video", Field("papers", paper), "notes", Field("script", text),
    ])
    static let namedSpeaker = Shape.object(["person", "name", Field("title", text)])
    private static let paper = Shape.object([Field("title", text), "minutes", "venue", "speaker"])
    static let itemChange = Shape.choice(
        tag: "field",
        [
            Choice("kind", "_0>value"), Choice("title", Field("_0>value", text)), Choice("minutes", "_0>value"),
            Choice("quiet", "_0>value"),
            Choice("who", Field("_0>value", namedSpeaker)), Choice("venue", "_0>value"), Choice("notes", "_0>value"),
            Choice("script", Field("_0>value", text)), Choice("resumesAt", "_0>value"), Choice("video", "_0>value"),
        ])

    private static let awardsProgramme = Shape.object([
        "platformPeople", Field("awards", award), Field("rounds", round), Field("recipients", recipient),
    ])
    static let award = Shape.object([
        "id", Field("name", text), "kind", "rank", Field("rankReason", text), Field("decidedBy", text), Field("authority", text), "order",
        Field("orderReason", text), Field("decisions", decision), Field("total", total), "item",
    ])
    private static let decision = Shape.object(["number", "date", "signer", "reader", "readAt"])
    private static let total = Shape.object(["collectives", "individuals"])
    static let round = Shape.object([
        "id", "award", "minutes", "decision", Field("parts", roundPart), "state", Field("reports", .object(["venue", "word", "at"])),
        Field("departures", .object(["step", "reason"])),
    ])
    private static let roundPart = Shape.object([
        "venue", "recipients", Field("conferrers", namedSpeaker), Field("expected", namedSpeaker),
    ])
    static let recipient = Shape.object([
        "id", "award", "kind", "name", "decidedName", "salutation", "title", "unit", "round", "venue", "representative", "people",
        "isPosthumous", Field("proxy", proxy), "state", "reason", "missed", "conferredAt", "certificate",
    ])
    static let proxy = Shape.object(["name", "title", "kind", "relation"])
    static let seat = Shape.object(["recipient", "round", "venue"])

    static let scene = Shape.object(["kind", "item", "speaker", "round", "text", "source", "pledge"])
    static let addressee = Shape.choice(
        tag: "kind",
        [
            Choice("all"), Choice("podium"), Choice("venue", "_0>venue"), Choice("unit", "_0>unit"),
            Choice("participant", Field("_0>participant", principal)),
        ])

    private static let venue = Shape.object([
        "id", Field("name", text), "isHall", "capacity", "expected", "leader", "connectedSince", "lostSince",
        Field("reported", venueReport),
        Field("checked", venueCheck), Field("attendance", attendance), Field("out", venueOut), Field("help", help),
    ])
    static let venueReport = Shape.object(["sound", "picture", "at"])
    static let venueCheck = Shape.object(["heard", "seen", "at", Field("by", principal)])
    static let attendance = Shape.object(["count", "at"])
    static let venueOut = Shape.object(["reason", "since"])
    private static let help = Shape.object(["text", "since", Field("owner", principal), "takenAt"])
    static let venueCount = Shape.object(["venue", "present"])
    private static let guest = Shape.object(["id", "rank", "venue", "state", "since", Field("substitute", substitute)])
    static let substitute = Shape.object(["name", Field("title", text)])

    private static let queueSettings = Shape.object(["rule", "seconds", Field("budget", .object(["speeches", "seconds"]))])
    static let queueSpeaker = Shape.object([
        "id", "kind", "name", "venue", Field("topic", text), "item", Field("by", principal), "number", "askedAt", "seconds", "state",
        "acceptedAt", "startedAt", "endedAt", Field("byHand", byHand), "declinedFor", "inSpite",
    ])
    static let byHand = Shape.object(["behind", "reason", Field("by", principal), "number"])

    private static let unit = Shape.object(["id", Field("name", text), "bloc", "venue", "signatory", "programmeSignatory"])
    private static let bloc = Shape.object(["id", Field("name", text), "head", "deputy", "item", "presentMinutes", "text", "digest"])
    static let closing = Shape.object(["at", "until", "unsigned", "connected"])
    static let answerID = Shape.object(["pledge", "unit"])
    static let given = Shape.object(["how", "version", "digest", "at", "seq", Field("by", principal), "signedAt", "name", "reason"])
}
