import Conference
internal import StrictJSON

/// The awards as screens see them: what is near the platform (`Awards.Window`) and totals; the rest of long lists is in no view.
struct AwardsProjection: JSONProjection {
    enum Key: Hashable {
        case plan
        /// Whom the hall sees receive.
        case receiving
        case award(AwardID)
        case decision(DecisionID)
        case round(RoundID)
        case recipient(RecipientID)
        /// What is still to be conferred at a venue, in the overlay of its devices.
        case ownRounds
    }

    let awards: Awards
    /// How a conferrer is addressed.
    private let people: Table<Person>
    /// When the rite's last step was done.
    private let lastStepAt: Milliseconds?

    init(_ conference: __shared ConferenceState) {
        awards = conference.awards
        people = conference.people
        lastStepAt = conference.lastRiteStepAt
    }

    static func viewKey(_ key: Key) -> ViewKey {
        switch key {
        case .plan: .entity(.awards)
        case .receiving: .entity(.receiving)
        case .award(let id): .entity(.award(id))
        case .decision(let id): .entity(.decision(id))
        case .round(let id): .entity(.round(id))
        case .recipient(let id): .entity(.recipient(id))
        case .ownRounds: .ownRounds
        }
    }

    func keys(for audience: Audience) -> [Key] {
        guard awards.awards.count > 0 else { return [] }
        let recipients = awards.window.recipients.filter { audience == .staff || awards.recipient($0)?.state != .withdrawn }
        return [.plan] + (awards.receiving == nil ? [] : [.receiving]) + awards.window.awards.map { .award($0) }
            + shownDecisions.map { .decision($0) }
            + awards.window.rounds.map { .round($0) }
            + recipients.map { .recipient($0) }
    }

    func json(of key: Key, for audience: Audience) -> JSON? {
        let isStaff = audience == .staff
        return switch key {
        case .plan: plan
        case .receiving: receiving
        case .award(let id): award(id, isStaff)
        case .decision(let id): decision(id)
        case .round(let id): round(id, isStaff)
        case .recipient(let id): recipient(id, isStaff)
        case .ownRounds: nil
        }
    }

    /// The keys that follow from others: the order, what came into the window or left it, and the counts of an award whose recipients changed.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] {
        let (then, now) = (old.awards.window, awards.window)
        var keys: [Key] = [.plan, .receiving]
        if !haveSameTurns(as: old) { keys.append(.ownRounds) }
        keys += moved(then.awards, now.awards).map { .award($0) }
        keys += moved(old.shownDecisions, shownDecisions).map { .decision($0) }
        keys += moved(then.rounds, now.rounds).map { .round($0) }
        keys += moved(then.recipients, now.recipients).map { .recipient($0) }
        let counted = Set(changed.compactMap { if case .recipient(let id) = $0 { awards.recipient(id)?.award } else { nil } })
        keys += now.awards.filter { counted.contains($0) }.map { .award($0) }
        // That a decision was read stands in the rounds that fall under it.
        let read = Set(changed.compactMap { if case .decision(let id) = $0 { id } else { nil } })
        if !read.isEmpty { keys += now.rounds.filter { decisions(of: $0).contains(where: read.contains) }.map { .round($0) } }
        return keys
    }

    /// Those of the awards and of the rounds that are shown.
    private var shownDecisions: [DecisionID] {
        var shown: [DecisionID] = []
        let awarded = awards.window.awards.flatMap { awards.awards[$0]?.decisions ?? [] }.map { DecisionID(number: $0) }
        for id in awarded + awards.window.rounds.flatMap({ decisions(of: $0) }) where !shown.contains(id) { shown.append(id) }
        return shown
    }

    private func decisions(of round: RoundID) -> [DecisionID] {
        (awards.rounds[round]?.decisions ?? []).map { DecisionID(number: $0) }
    }

    static let lists = [
        ListDocument<Self>(
            "recipients",
            of: { feature, audience in
                feature.awards.recipients.rows.map(\.value).filter { audience == .staff || $0.state != .withdrawn }
            },
            row: { $1.json(isStaff: $2 == .staff) })
    ]
}

extension AwardsProjection {
    private var plan: JSON? {
        guard awards.awards.count > 0 else { return nil }
        let window = awards.window
        let counts: JSON = .members(
            ("awards", .number(awards.awards.count)), ("rounds", .number(awards.rounds.count)),
            ("recipients", .number(awards.recipients.count)))
        return .members(
            ("order", .array(window.awards.map(\.json))), ("rounds", .array(window.rounds.map(\.json))),
            ("platform", awards.plan.platform?.json ?? .null), ("next", window.next?.json ?? .null),
            ("loose", .array(window.loose.map(\.json))), ("capacity", awards.platformPeople.map(JSON.number)), ("counts", counts),
            ("lastStepAt", lastStepAt.map(JSON.int)))
    }

    private var receiving: JSON? {
        awards.receiving.map { .members(("round", $0.round.json), ("recipient", $0.recipient.json), ("at", .int($0.at))) }
    }

    private func award(_ id: AwardID, _ isStaff: Bool) -> JSON? {
        guard awards.window.awards.contains(id), let award = awards.awards[id] else { return nil }
        return .members(
            ("name", award.name.json), ("kind", .string(award.kind.rawValue)), ("rank", .number(award.rank)),
            ("rankReason", isStaff ? award.rankReason?.json : nil), ("decidedBy", award.decidedBy.json),
            ("authority", award.authority?.json), ("order", .string(award.order.rawValue)),
            ("orderReason", isStaff ? award.orderReason?.json : nil),
            ("decisions", .array(award.decisions.map { DecisionID(number: $0).json })),
            ("total", award.total?.json), ("item", award.item.json),
            ("conferred", awards.conferred(of: id).json))
    }

    private func decision(_ id: DecisionID) -> JSON? {
        shownDecisions.contains(id) ? awards.decisions[id]?.json : nil
    }

    fileprivate static func called(_ name: String, _ salutation: String?, _ title: String?) -> String {
        [[salutation, name].compactMap(\.self).joined(separator: " "), title].compactMap(\.self).joined(separator: ", ")
    }

    private func round(_ id: RoundID, _ isStaff: Bool) -> JSON? {
        guard awards.window.rounds.contains(id), let round = awards.rounds[id] else { return nil }
        let readAt = awards.isRead(round) ? awards.decisions(of: round).compactMap(\.readAt).max() : nil
        return .members(
            ("award", round.award.json), ("state", .string(round.state.rawValue)), ("minutes", .number(round.minutes)),
            ("decisions", .array(round.decisions.map { DecisionID(number: $0).json })), ("readAt", readAt.map(JSON.int)),
            ("parts", .array(zip(round.parts, round.shares(of: Awards.recipientsOfRound)).map { part($0, naming: $1, of: round) })),
            ("departures", isStaff && !round.departures.isEmpty ? .array(round.departures.map(\.json)) : nil))
    }

    private func part(_ part: Round.Part, naming named: ArraySlice<RecipientID>, of round: Round) -> JSON {
        .members(
            ("venue", part.venue.json), ("recipients", .array(named.map(\.json))),
            ("count", .number(part.recipients.count)), ("conferrers", .array(part.conferrers.map(conferrer))),
            ("authority", part.authority?.json),
            ("reported", round.reports.first { $0.venue == part.venue }.map { .string($0.word.rawValue) }))
    }

    private func conferrer(_ conferrer: Agenda.Speaker) -> JSON {
        .members(
            ("person", conferrer.person?.json), ("name", .string(conferrer.name)), ("title", conferrer.title?.json),
            ("salutation", (conferrer.salutation ?? conferrer.person.flatMap { people[$0]?.salutation })?.json))
    }

    /// Who was withdrawn is nobody's to see on a wall; why somebody is absent and what is wrong with a certificate is the staff's.
    private func recipient(_ id: RecipientID, _ isStaff: Bool) -> JSON? {
        guard awards.window.recipients.contains(id), let recipient = awards.recipient(id) else { return nil }
        return isStaff || recipient.state != .withdrawn ? recipient.json(isStaff: isStaff) : nil
    }
}

extension Decision {
    fileprivate var json: JSON {
        .members(
            ("number", .string(number)), ("date", date.map(JSON.string)), ("signer", signer.map(JSON.string)),
            ("subject", subject?.json), ("reader", shownReader.map(JSON.string)), ("readAt", readAt.map(JSON.int)))
    }

    /// “bà Trần Thị B, Trưởng phòng Nội vụ”, as they are called.
    private var shownReader: String? { reader.map { AwardsProjection.called($0, readerSalutation, readerTitle) } }
}

extension Award.Total {
    fileprivate var json: JSON {
        .members(
            ("collectives", .number(collectives)), ("households", households > 0 ? .number(households) : nil),
            ("individuals", .number(individuals)))
    }
}

extension Round.Departure {
    fileprivate var json: JSON { .members(("step", .string(step.rawValue)), ("reason", .string(reason.rawValue))) }
}

extension Recipient {
    fileprivate func json(isStaff: Bool) -> JSON {
        .members(
            ("award", award.json), ("kind", .string(kind.rawValue)), ("name", .string(name)), ("decidedName", decidedName.map(JSON.string)),
            ("salutation", salutation.map(JSON.string)), ("title", title.map(JSON.string)), ("unit", unit?.json), ("round", round?.json),
            ("missed", isStaff ? missed?.json : nil), ("venue", venue.json), ("representative", shownRepresentative.map(JSON.string)),
            ("people", .number(people)), ("posthumous", isPosthumous ? .bool(true) : nil),
            ("decision", decision.map { DecisionID(number: $0).json }), ("proxy", proxy?.json),
            ("state", .string(state.rawValue)), ("reason", isStaff ? reason.map(JSON.string) : nil),
            ("conferredAt", conferredAt.map(JSON.int)), ("certificate", isStaff ? certificate.map { .string($0.rawValue) } : nil))
    }
}

extension Recipient {
    /// “đồng chí Phạm Văn D, Giám đốc”, as they are called.
    fileprivate var shownRepresentative: String? {
        representative.map { AwardsProjection.called($0, representativeSalutation, representativeTitle) }
    }
}

extension Recipient.Proxy {
    fileprivate var json: JSON {
        .members(
            ("name", .string(name)), ("salutation", salutation.map(JSON.string)), ("title", title.map(JSON.string)),
            ("kind", .string(kind.rawValue)), ("relation", relation.map(JSON.string)))
    }
}
