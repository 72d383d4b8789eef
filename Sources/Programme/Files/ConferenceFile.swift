import Conference
import Foundation

/// `conference.yaml`: what the conference is, where and when.
struct ConferenceFile {
    static let fields = ["title", "place", "zone", "date", "chairs", "secretary", "platform", "queue", "theme", "regime", "draft"]
    static let queueFields = ["rule", "minutes", "budget"]
    static let budgetFields = ["speeches", "minutes"]

    var title: BilingualText = ""
    var place: BilingualText = ""
    var zone = "UTC"
    /// nil when zone or date cannot be used.
    var clock: LocalClock?
    var chairs: [PersonID] = []
    var secretary: PersonID?
    var platformPeople: Int?
    /// The list of speakers; nil when nothing is said of it.
    var queue: SpeakerQueue.Settings?
    var isDraft = false
    var theme = ThemeReading()
    /// `2022-01-17`, where the calendar has it.
    private(set) var day: String?
    private var dayPlace = Place.top
    /// The law of the day, or the one that is told.
    private(set) var regime: RegimeFile?

    init(_ reading: FolderReading) {
        guard let file = reading.root(ProgrammeFiles.conference, fields: Self.fields) else { return }
        title = file.heading("title") ?? title
        place = file.bilingual("place") ?? place
        isDraft = file.flag("draft") ?? false
        let told = file.ids("chairs")
        if told == nil {
            file.page.fault(file.place(of: "chairs"), "nobody chairs the conference", "add `chairs: [<id of people.yaml>]`")
        }
        let chairs = told ?? []
        for chair in chairs { reading.people.refer(to: chair, by: "`chairs`", on: file.page) }
        self.chairs = chairs.map { PersonID($0.value) }
        if let secretary = file.id("secretary", .optional) {
            reading.people.refer(to: secretary, by: "`secretary`", on: file.page)
            self.secretary = PersonID(secretary.value)
        }
        platformPeople = file.entry("platform", fields: ["people"])?.number("people", in: StateLimits.walkingUp, example: "10")?.value
        queue = file.entry("queue", fields: Self.queueFields).map(Self.queue)
        if let told = file.entry("theme", fields: ThemeReading.fields) { theme = ThemeReading(told, reading) }
        readClock(file)
        regime = Self.regime(file) ?? Regimes.inForce(on: day)
    }

    private static func regime(_ file: YAMLEntry) -> RegimeFile? {
        guard let told = file.text("regime", .title, .optional) else { return nil }
        let known = Regimes.all.map(\.id)
        if let regime = Regimes.all.first(where: { $0.id == told.value }) { return regime }
        file.page.fault(
            told.place, "`regime` is “\(told.value)”, and no law of that year is known here",
            "write one of: \(known.joined(separator: ", ")); without it that of the day holds")
        return nil
    }

    private static func queue(_ entry: YAMLEntry) -> SpeakerQueue.Settings {
        var queue = SpeakerQueue.Settings()
        let rule: Located<SpeakerQueue.Rule>? = entry.choice("rule", .optional)
        queue.rule = rule?.value ?? queue.rule
        if let minutes = entry.number("minutes", in: FileLimits.speech, .optional, example: "5") { queue.seconds = minutes.value * 60 }
        guard let budget = entry.entry("budget", fields: budgetFields) else { return queue }
        queue.budget.speeches = budget.number("speeches", in: StateLimits.speeches, .optional, example: "2")?.value
        if let minutes = budget.number("minutes", in: StateLimits.itemMinutes, .optional, example: "10") {
            queue.budget.seconds = minutes.value * 60
            if minutes.value * 60 < queue.seconds {
                budget.page.fault(
                    minutes.place, "each venue may speak for \(minutes.value) minutes, but one speech takes \(queue.seconds / 60)",
                    "give the budget at least `minutes: \(queue.seconds / 60)`, or write a shorter `minutes` in `queue`")
            }
        }
        return queue
    }

    private mutating func readClock(_ file: YAMLEntry) {
        let date = file.text("date", .title, example: "2022-01-17")
        guard let told = file.text("zone", .title, example: "Asia/Ho_Chi_Minh") else { return }
        guard told.value == "UTC" || told.value.contains("/"), let zone = TimeZone(identifier: told.value) else {
            let near = Nearest.name(to: told.value, among: ["Asia/Ho_Chi_Minh"] + TimeZone.knownTimeZoneIdentifiers)
            file.page.fault(
                told.place, "the time zone “\(told.value)” is not known",
                near.map { "did you mean “\($0)”? Viet Nam is Asia/Ho_Chi_Minh" } ?? "write an IANA name: Viet Nam is Asia/Ho_Chi_Minh")
            return
        }
        self.zone = told.value
        guard let date else { return }
        clock = LocalClock(date: date.value, zone: zone)
        if clock == nil {
            file.complain(ofDay: date, such: "2022-01-17")
        } else {
            (day, dayPlace) = (date.value, date.place)
        }
    }

    /// A year that a slip of the finger makes.
    func checkYear(against today: Date, _ reading: FolderReading) {
        guard let day, let year = Int(day.prefix(4)) else { return }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let now = calendar.component(.year, from: today)
        guard !(FileLimits.firstYear...now + FileLimits.yearsAhead).contains(year) else { return }
        reading.page(ProgrammeFiles.conference).warning(
            dayPlace, "the conference is in the year \(year), and now it is \(now)", "correct the year of `date`, unless it is meant")
    }
}
