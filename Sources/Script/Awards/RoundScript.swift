import Conference

/// What the MC reads for one round, step by step, in the formal manner of such ceremonies: recipients are invited to "đón nhận", conferrers "trao",
/// on the President's or Prime Minister's behalf "thừa ủy quyền".
struct RoundScript {
    private let round: Round
    private let award: Award
    private let conference: ConferenceState
    private let here: [Part]
    private let elsewhere: [Part]

    /// A venue's part with its people, empty parts left out.
    private struct Part {
        let venue: Venue
        let recipients: RecipientPhrase
        let conferrers: ConferrerPhrase
    }

    init(_ round: Round, _ award: Award, in conference: ConferenceState) {
        self.round = round
        self.award = award
        self.conference = conference
        let parts = round.parts.compactMap { part -> Part? in
            let standing = conference.awards.recipients(part.recipients).filter {
                $0.state == .waiting || $0.state == .called || $0.state == .conferred
            }
            guard !standing.isEmpty, let venue = conference.venues[part.venue] else { return nil }
            return Part(
                venue: venue, recipients: RecipientPhrase(standing),
                conferrers: ConferrerPhrase(part.conferrers.map { ($0, $0.person.flatMap { conference.people[$0]?.salutation }) }))
        }
        here = parts.filter(\.venue.isHall)
        elsewhere = parts.filter { !$0.venue.isHall }
    }

    func spoken(with step: Round.Step) -> Spoken {
        switch step {
        case .read: reading
        case .call: .lines(here.map(calling) + elsewhere.map(callingElsewhere))
        case .onstage: .lines(here.map(standing) + elsewhere.map(standingElsewhere))
        case .confer: .lines((here + elsewhere).map(conferring))
        case .clear: clearing
        }
    }

    private var name: BilingualText { award.name }
    private var english: String { award.name.english }

    private var reading: Spoken {
        let decision = award.decisions.first { $0.number == round.decision } ?? Award.Decision(number: round.decision)
        let all = conference.awards.recipients(round.recipients)
        let verb = !all.isEmpty && all.allSatisfy(\.isPosthumous) ? "truy tặng" : "tặng"
        let day = decision.date.flatMap(VietnameseWords.day)
        let signer = decision.signer ?? award.decidedBy.vi
        return Spoken(
            "Sau đây, xin trân trọng kính mời \(decision.reader ?? "đại diện Ban Tổ chức") công bố Quyết định số \(decision.number)"
                + "\(day.map { " \($0)" } ?? "") của \(signer) về việc \(verb) \(name.vi).",
            en: "\(decision.reader ?? "The organisers") will now read Decision No. \(decision.number)"
                + "\(decision.date.map { " of \($0)" } ?? "") of \(award.decidedBy.en ?? signer) on the \(english).")
    }

    private func calling(_ part: Part) -> Spoken {
        let who = part.recipients.invited
        let hear = award.order == .callRead && !conference.awards.isRead(round)
        return Spoken(
            "Xin trân trọng kính mời \(VietnameseWords.closed(who.vi)) lên lễ đài \(hear ? "nghe công bố Quyết định và " : "")đón nhận \(name.vi).",
            en: "It is our honour to invite \(VietnameseWords.closed(who.english)) to the platform"
                + "\(hear ? " to hear the decision and" : "") to receive the \(english).", named: who.named)
    }

    private func callingElsewhere(_ part: Part) -> Spoken {
        let who = part.recipients.invited
        return Spoken(
            "Tại \(VietnameseWords.place(part.venue.name.vi)), xin trân trọng kính mời \(VietnameseWords.closed(who.vi)) vào vị trí đón nhận "
                + "\(name.vi).",
            en: "At \(part.venue.name.english), it is our honour to invite \(VietnameseWords.closed(who.english)) "
                + "to receive the \(english).", named: [.venue(part.venue.id)] + who.named)
    }

    private func standing(_ part: Part) -> Spoken {
        let who = part.recipients.counted
        return Spoken(
            "Trên lễ đài là \(VietnameseWords.closed(who.vi)) được tặng \(name.vi).",
            en: "On the platform: \(VietnameseWords.closed(who.english)) awarded the \(english).")
    }

    private func standingElsewhere(_ part: Part) -> Spoken {
        let who = part.recipients.counted
        return Spoken(
            "Tại \(VietnameseWords.place(part.venue.name.vi)), \(VietnameseWords.closed(who.vi)) đã sẵn sàng.",
            en: "At \(part.venue.name.english), \(VietnameseWords.closed(who.english)) stand ready.",
            named: [.venue(part.venue.id)])
    }

    /// "Thừa ủy quyền Chủ tịch nước, đồng chí … trao … cho …"; where nobody is named as conferrer the award is the subject.
    private func conferring(_ part: Part) -> Spoken {
        let (to, who) = (part.recipients.given, part.conferrers)
        let place = part.venue.isHall ? nil : VietnameseWords.place(part.venue.name.vi)
        let at = part.venue.isHall ? nil : "at \(part.venue.name.english)"
        let venue: [EntityKey] = part.venue.isHall ? [] : [.venue(part.venue.id)]
        guard let named = who.named else {
            let lead = place.map { "tại \($0)" } ?? "sau đây"
            let onBehalf = award.authority.map { " theo ủy quyền của \($0.vi)" } ?? ""
            return Spoken(
                VietnameseWords.sentence("\(lead), \(name.vi) được trao\(onBehalf) cho \(to.vi)."),
                en: VietnameseWords.sentence(
                    "\(at.map { $0 + ", " } ?? "")the \(english) is conferred\(award.authority.map { " on behalf of \($0.english)" } ?? "") "
                        + "on \(to.english)."), named: venue + to.named)
        }
        let vi = [
            place.map { "tại \($0)" }, award.authority.map { "thừa ủy quyền \($0.vi)" }, "\(named.vi) \(who.verb) \(name.vi) cho \(to.vi).",
        ]
        let en = [
            at, award.authority.map { "on behalf of \($0.english)" },
            "\(named.english) will confer the \(english) on \(to.english).",
        ]
        return Spoken(
            VietnameseWords.sentence(vi.compactMap(\.self).joined(separator: ", ")) + " Xin trân trọng kính mời\(who.address)!",
            en: VietnameseWords.sentence(en.compactMap(\.self).joined(separator: ", ")), named: venue + named.named + to.named)
    }

    /// Nobody is congratulated on the dead.
    private var clearing: Spoken {
        let all = conference.awards.recipients(round.recipients)
        let received = all.filter { $0.state == .conferred }
        if all.contains(where: \.isPosthumous) {
            return Spoken(
                "Xin trân trọng cảm ơn và kính mời đại diện gia đình cùng các đồng chí về vị trí.",
                en: "With our respect and thanks: the families and all on the platform may return to their seats.")
        }
        let seats = Spoken(
            "Xin trân trọng cảm ơn và kính mời các đồng chí về vị trí.", en: "Thank you. Please return to your seats.")
        if received.isEmpty { return seats }
        let who = received.count == 1 ? RecipientPhrase(received).given : RecipientPhrase(received).kinds
        return Spoken(
            "Xin nhiệt liệt chúc mừng \(who.vi) vừa đón nhận \(name.vi). \(seats.vi)",
            en: "Congratulations to \(who.english). \(seats.english)", named: who.named)
    }
}
