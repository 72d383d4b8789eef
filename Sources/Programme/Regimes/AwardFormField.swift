import Conference

/// The field `form` of an award: what the law says of it, wherever the award itself says nothing.
struct AwardFormField {
    /// Nil: none is told, or one that nobody knows.
    let form: AwardForm?
    private let entry: YAMLEntry

    init(of entry: YAMLEntry, in regime: RegimeFile?) {
        self.entry = entry
        guard let told = entry.text("form", .name, .optional), let regime else {
            form = nil
            return
        }
        form = regime.form(told.value)
        if form == nil { Self.complain(of: told, entry, regime) }
    }

    private static func complain(of told: Located<String>, _ entry: YAMLEntry, _ regime: RegimeFile) {
        if let other = Regimes.all.first(where: { $0.form(told.value) != nil }) {
            entry.page.fault(
                told.place,
                "`form` of \(entry.what) is “\(told.value)”, which the law of the conference's day (\(regime.name.vi)) does not have",
                "correct `date` in conference.yaml, or write `regime: \(other.id)` there if that is meant")
            return
        }
        let near = Nearest.names(to: told.value, among: regime.forms.map(\.id), most: 3).map { "“\($0)”" }
        entry.page.fault(
            told.place, "`form` of \(entry.what) is “\(told.value)”, a form that nobody knows",
            (near.isEmpty ? "" : "did you mean \(near.joined(separator: ", "))? ")
                + "The forms are in agenda/README.md; without one write `name`, `kind`, `rank`, `decidedBy` and `order`")
    }

    /// What the award must say itself.
    var need: Need { entry.has("form") ? .optional : .required }

    var order: Award.Order? { form?.decider.order }

    /// `authority: ~` is told too: who has decided confers in person.
    var authority: BilingualText? {
        entry.has("authority") ? entry.bilingual("authority", .title, .optional) : form?.authority
    }

    /// An award with a name of its own is spoken of by that.
    func spoken(told: Award.SpokenForm?) -> Award.SpokenForm? {
        guard var spoken = form?.spoken else { return told }
        if entry.has("name") { (spoken.award, spoken.handed) = (nil, nil) }
        guard let told else { return spoken }
        spoken.award = told.award ?? spoken.award
        spoken.handed = told.handed ?? (told.award == nil ? spoken.handed : nil)
        spoken.verb = told.verb ?? spoken.verb
        spoken.flowers = told.flowers
        return spoken
    }
}
