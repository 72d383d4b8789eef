/// What the venues add to the MC's next step: who is missing, and in the roll call what is read. The step itself stays the agenda's.
extension ConferenceState {
    /// The roll is being called: the item that is on is one of roll call.
    private var isCallingRoll: Bool { agenda.currentItem?.kind == .rollcall }

    func venueWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        guard let step else { return [] }
        let totals = venueTotals
        var warnings = warning(.venueNotConnected, totals.inUse - totals.connected) { !$0.isOut && !$0.isConnected }
        if isCallingRoll {
            warnings += warning(.venueNotConfirmed, totals.inUse - totals.confirmed) { !$0.isOut && !$0.isConfirmed }
            warnings += warning(.venueNotCounted, totals.inUse - totals.reported) { !$0.isOut && $0.attendance == nil }
        }
        guard let concerned = venuesConcerned(by: step) else {
            return warnings + warning(.venueOut, totals.out, of: \.isOut) + warning(.helpOpen, totals.help) { $0.help != nil }
        }
        return warnings + warning(.venueOut, concerned.filter(\.isOut)) + warning(.helpOpen, concerned.filter { $0.help != nil })
    }

    /// Before everybody's moments (opening, going on, roll call) all venues: nil. Else those where the item that is on, or the one to come, takes place.
    private func venuesConcerned(by step: Cue.Step) -> [Venue]? {
        if step == .open || step == .resume || isCallingRoll { return nil }
        var items = [agenda.currentItem]
        if case .advance = step { items.append(agenda.next) }
        let places = Set(items.compactMap(\.self).flatMap(\.places).compactMap { venues.place(of: $0) })
        return places.sorted().map { venues.rows[$0] }
    }

    /// `count` are meant; the walk ends with the last one that is named.
    private func warning(_ reason: Reason, _ count: Int, of isMeant: (Venue) -> Bool) -> [Cue.Warning] {
        guard count > 0 else { return [] }
        var named: [Venue] = []
        for place in venues.rows.indices where isMeant(venues.rows[place]) {
            named.append(venues.rows[place])
            if named.count == Self.mostNamed { break }
        }
        return warning(reason, named, more: max(0, count - Self.mostNamed))
    }

    private func warning(_ reason: Reason, _ meant: [Venue], more: Int = 0) -> [Cue.Warning] {
        guard !meant.isEmpty else { return [] }
        let beyond = more + max(0, meant.count - Self.mostNamed)
        let args: [(name: String, value: Rejection.Value)] = [("venues", .list(meant.prefix(Self.mostNamed).map(\.id.text)))]
        return [Cue.Warning(reason: reason, args: beyond > 0 ? args + [("more", .number(beyond))] : args)]
    }

    /// The most venues that a warning names.
    private static let mostNamed = 12

    /// The most venues that the roll call's script names: beyond it nobody calls them one by one.
    private static let mostCalled = 40

    /// What the MC reads with `advance`: in the roll call first the roll, then the announcement of what follows.
    func afterRollCall(_ announcement: BilingualText) -> BilingualText {
        guard isCallingRoll else { return announcement }
        let totals = venueTotals
        let roll = totals.reported == totals.inUse ? summary(totals) : callOfVenues
        return BilingualText(
            [roll.vi, announcement.vi].filter { !$0.isEmpty }.joined(separator: "\n\n"),
            en: [roll.en ?? roll.vi, announcement.en ?? announcement.vi].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }

    /// All venues in use in their order, each with its number once it is told: the list stands still while the MC reads from it.
    private var callOfVenues: BilingualText {
        let inUse = venues.rows.filter { !$0.isOut }
        let named = inUse.prefix(Self.mostCalled).enumerated()
        let more = inUse.count - Self.mostCalled
        let vi = named.map { "\($0 + 1). \($1.name.vi)" + ($1.attendance.map { ": \(Self.grouped($0.count, by: ".")) đại biểu" } ?? "") }
        let en = named.map {
            "\($0 + 1). \($1.name.en ?? $1.name.vi)" + ($1.attendance.map { ": \(Self.grouped($0.count, by: ",")) delegates" } ?? "")
        }
        let (restVi, restEn) = more > 0 ? (["… và \(more) điểm cầu khác"], ["… and \(more) others"]) : ([], [])
        return BilingualText(
            (["Kính mời lần lượt các điểm cầu báo cáo số đại biểu có mặt và tình trạng âm thanh, hình ảnh:"] + vi + restVi)
                .joined(separator: "\n"),
            en: (["The connection points, each in turn, please report the number of delegates present and the state of sound and picture:"]
                + en + restEn).joined(separator: "\n"))
    }

    /// The sentence that ends the roll call. Venues out of use are said to be so, never passed over in silence.
    private func summary(_ totals: VenueTotals) -> BilingualText {
        let vi = Self.grouped(totals.present, by: ".")
        let en = Self.grouped(totals.present, by: ",")
        let invited = totals.isExpectationWhole && totals.expected > 0
        let out = venues.rows.filter(\.isOut).prefix(Self.mostNamed)
        return BilingualText(
            "Kính thưa các đồng chí! Tổng số đại biểu dự hội nghị tại \(totals.inUse) điểm cầu là \(vi) đại biểu"
                + (invited ? ", trên tổng số \(Self.grouped(totals.expected, by: ".")) đại biểu được mời." : ".")
                + (out.isEmpty ? "" : " Điểm cầu chưa tham gia được: \(out.map(\.name.vi).joined(separator: ", "))."),
            en: "Ladies and gentlemen, the delegates attending at \(totals.inUse) connection points number \(en) in all"
                + (invited ? ", of \(Self.grouped(totals.expected, by: ",")) invited." : ".")
                + (out.isEmpty ? "" : " Not taking part: \(out.map { $0.name.en ?? $0.name.vi }.joined(separator: ", ")).")
        )
    }

    /// 3131 as 3.131 in Vietnamese, 3,131 in English.
    private static func grouped(_ number: Int, by mark: String) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { place, digit in
            (place > 0 && (digits.count - place).isMultiple(of: 3) ? mark : "") + String(digit)
        }.joined()
    }
}

extension Agenda.Item {
    /// Where it takes place: its venue, and those of its papers.
    public var places: [VenueID] { [venue].compactMap(\.self) + papers.map(\.venue) }
}
