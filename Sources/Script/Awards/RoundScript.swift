import Conference

/// What the MC reads for one round, step by step, in the formal manner of such ceremonies: recipients are invited to "đón nhận", conferrers "lên trao",
/// on the President's or Prime Minister's behalf "thừa ủy quyền".
struct RoundScript {
    private let round: Round
    private let award: Award
    private let phrase: AwardPhrase
    private let phrases: ProvincePhrases
    private let conference: ConferenceState
    private let here: [RoundPart]
    private let elsewhere: [RoundPart]

    init(_ round: Round, _ award: Award, in conference: ConferenceState) {
        self.round = round
        self.award = award
        self.conference = conference
        phrase = AwardPhrase(award)
        phrases = ProvincePhrases(of: conference)
        let parts = round.parts.compactMap { RoundPart($0, of: round, award, in: conference) }
        here = parts.filter(\.venue.isHall)
        elsewhere = parts.filter { !$0.venue.isHall }
    }

    func spoken(with step: Round.Step) -> Spoken {
        switch step {
        case .read: DecisionsPhrase(of: round, award, in: conference).spoken
        case .call: .lines(here.map(calling) + [callingElsewhere])
        case .onstage: .lines(here.map(standing) + [standingElsewhere, askedElsewhere])
        case .confer: .lines(here.map(conferring) + [conferringElsewhere, applause])
        case .clear: RoundClosing(round, phrase, here: here, elsewhere: elsewhere, in: conference).spoken
        }
    }

    private var awarded: Spoken { Spoken(phrase.awarded.vi, en: phrase.awarded.english) }

    // MARK: Called up

    /// The rounds of one award that come later are told apart from its first.
    private var lead: (vi: String, en: String) {
        let before = conference.awards.rounds.rows.count { $0.award == award.id && $0.id != round.id && $0.state == .cleared }
        // Of a list of hundreds nobody counts how often they came up.
        if before > 9 { return ("Tiếp theo, xin", "Next, it") }
        if before > 0 { return ("Tiếp theo, đợt \(VietnameseWords.ordinal(before + 1)), xin", "Next, it") }
        return award.order == .callRead ? ("Tiếp theo, xin", "Next, it") : ("Xin", "It")
    }

    private var hears: Bool { award.order == .callRead && !conference.awards.isRead(round) }

    private func calling(_ part: RoundPart) -> Spoken {
        let several = conference.awards.unreadDecisions(of: round).count > 1
        let decision = part.recipients.isOnlyTheDead ? "Quyết định truy tặng" : several ? "các Quyết định" : "Quyết định"
        let heard = hears ? Spoken(decision, en: "the decision") : .nothing
        return invitation(
            .call, [.decision: heard], lead, part.recipients,
            " lên lễ đài \(hears ? "nghe công bố \(decision) và " : "")đón nhận \(phrase.awarded.vi)",
            " to the platform\(hears ? " to hear the decision and" : "") to receive the \(phrase.awarded.english)")
    }

    private var callingElsewhere: Spoken {
        guard let first = elsewhere.first else { return .nothing }
        let action = (" vào vị trí đón nhận \(phrase.awarded.vi)", " to receive the \(phrase.awarded.english)")
        if elsewhere.count > 1 { return callingVenues(action) }
        let place = VenuePhrase.called([first.venue])
        let said = invitation(
            .callVenues, [.venues: place], ("Tại \(place.vi), xin", "At \(place.english), it"), first.recipients, action.0, action.1)
        return said.naming(first: place.named)
    }

    private func invitation(
        _ key: RitePhrase.Key, _ values: [RitePhrase.Blank: Spoken], _ lead: (vi: String, en: String), _ who: RecipientPhrase, _ vi: String,
        _ en: String
    ) -> Spoken {
        let (invited, end) = (who.invited, who.isListed ? ":" : ".")
        let called = who.isListed ? (vi: invited.vi, en: invited.english) : invited.closed
        let house = Spoken(
            "\(lead.vi) trân trọng kính mời \(called.vi)\(vi)\(end)", en: "\(lead.en) is our honour to invite \(called.en)\(en)\(end)",
            named: invited.named)
        let own: [RitePhrase.Blank: Spoken] = [.lead: Spoken(lead.vi, en: lead.en), .who: invited, .award: awarded]
        let sentence = phrases.said(key, values.merging(own) { own, _ in own }, opensList: who.isListed, or: house)
        return who.isListed ? .lines([sentence, who.list]) : sentence
    }

    /// Several venues are one sentence, with a line for each.
    private func callingVenues(_ action: (vi: String, en: String)) -> Spoken {
        let kinds = RecipientPhrase(elsewhere.flatMap(\.people)).kindsCalled
        let lines = elsewhere.map { part in
            let (place, names) = (VenuePhrase.called([part.venue]), part.recipients.names)
            return Spoken(
                "tại \(place.vi): \(names.vi)", en: "at \(place.english): \(names.english)", named: place.named + names.named)
        }
        let house = Spoken(
            "Tại các điểm cầu, xin trân trọng kính mời \(kinds.vi) có tên sau đây\(action.vi):",
            en: "At the connection points, it is our honour to invite \(kinds.english)\(action.en):")
        let values: [RitePhrase.Blank: Spoken] = [
            .venues: Self.connectionPoints, .who: Spoken("\(kinds.vi) có tên sau đây", en: kinds.english), .award: awarded,
        ]
        let sentence = phrases.said(.callVenues, values, opensList: true, or: house)
        return .lines([sentence] + RecipientPhrase.numbered(lines))
    }

    private static let connectionPoints = Spoken("các điểm cầu", en: "the connection points")

    // MARK: On the platform

    private func standing(_ part: RoundPart) -> Spoken {
        let who = part.recipients.standing
        let verb = phrase.verb(of: part.recipients)
        let honoured = part.recipients.isNamed ? "" : " được \(verb) \(phrase.awarded.vi)"
        let house = Spoken(
            "Trên lễ đài là \(honoured.isEmpty ? who.vi : who.closed.vi)\(honoured).", en: "On the platform: \(who.english).",
            named: who.named)
        return phrases.said(.onstage, [.who: who, .verb: Spoken(verb, en: "awarded"), .award: awarded], or: house)
    }

    /// Only what a venue has reported itself is told to the hall.
    private var standingElsewhere: Spoken {
        let ready = elsewhere.filter(\.hasReported)
        if ready.isEmpty { return .nothing }
        let (place, who) = (VenuePhrase.called(ready.map(\.venue)), RecipientPhrase(ready.flatMap(\.people)).standing)
        return Spoken(
            "Tại \(place.vi), \(who.closed.vi) đã sẵn sàng.", en: "At \(place.english), \(who.english) are ready.",
            named: place.named + who.named)
    }

    private var askedElsewhere: Spoken {
        let silent = elsewhere.filter { !$0.hasReported }
        if silent.isEmpty { return .nothing }
        let place = VenuePhrase.called(silent.map(\.venue))
        return Spoken(
            "Kính đề nghị \(place.vi) ổn định vị trí, chuẩn bị đón nhận.",
            en: "We ask \(place.english) to take their places and make ready.", named: place.named)
    }

    // MARK: Conferred

    private func conferring(_ part: RoundPart) -> Spoken {
        let given = part.recipients.given(withFlowers: phrase.withFlowers && !part.recipients.hasDead)
        return presenting(.confer, part.conferring, part.authority, given, lead: ("Xin", part.isNamed ? "It" : nil), verb: "lên trao")
    }

    /// Venues that confer on the same authority are one sentence.
    private var conferringElsewhere: Spoken {
        var groups: [[RoundPart]] = []
        for part in elsewhere {
            if let same = groups.firstIndex(where: { $0[0].authority == part.authority }) {
                groups[same].append(part)
            } else {
                groups.append([part])
            }
        }
        return .lines(groups.map(conferring(at:)))
    }

    private func conferring(at venues: [RoundPart]) -> Spoken {
        let areAll = venues.count == elsewhere.count && venues.count > 1
        let place = areAll ? Self.connectionPoints : VenuePhrase.called(venues.map(\.venue))
        let who = Spoken.list(venues.map(\.conferring))
        let given = RecipientPhrase(venues.flatMap(\.people)).given(withFlowers: false)
        let said = presenting(
            .conferVenues, who, venues.first?.authority, given, lead: ("Tại \(place.vi), xin", "At \(place.english), it"), verb: "trao",
            beside: [.venues: place])
        return said.naming(first: venues.map { .venue($0.venue.id) })
    }

    /// In English, where nobody is named, the award is the subject.
    private func presenting(
        _ key: RitePhrase.Key, _ who: Spoken, _ delegated: BilingualText?, _ given: Spoken, lead: (vi: String, en: String?), verb: String,
        beside values: [RitePhrase.Blank: Spoken] = [:]
    ) -> Spoken {
        let authority = delegated.map { (vi: ", thừa ủy quyền của \($0.vi),", en: ", on behalf of \($0.english),") }
        let called = authority == nil ? who.closed : (vi: who.vi, en: who.english)
        let handed = phrase.handed.english + (phrase.handed.english.contains(",") ? "," : "")
        let english =
            lead.en.map { "\($0) is our honour to invite \(called.en)\(authority?.en ?? "") to present the \(handed) \(given.english)." }
            ?? "The \(handed) is presented\(authority?.en ?? "") \(given.english)."
        let house = Spoken(
            "\(lead.vi) trân trọng kính mời \(called.vi)\(authority?.vi ?? "") \(verb) \(phrase.handed.vi) \(given.vi).", en: english,
            named: who.named + given.named)
        let own: [RitePhrase.Blank: Spoken] = [
            .conferrers: who, .authority: delegated.map { Spoken($0.vi, en: $0.english) } ?? .nothing,
            .award: Spoken(phrase.handed.vi, en: phrase.handed.english), .recipients: given,
        ]
        return phrases.said(key, values.merging(own) { own, _ in own }, or: house)
    }

    /// Nobody applauds a death.
    private var applause: Spoken {
        guard (here + elsewhere).contains(where: { !$0.recipients.isOnlyTheDead }) else { return .nothing }
        return phrases.said(
            .applaud, or: Spoken("Đề nghị hội nghị nhiệt liệt chúc mừng!", en: "Please join in our congratulations."))
    }
}
