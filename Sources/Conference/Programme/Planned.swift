/// A row of which the files say something and the day the rest: which fields are the files', and the row without the day's part.
protocol Planned: Entity {
    /// What the files can say.
    static var planned: [Lens<Self>] { get }
    /// As the files would tell it: what the day did to it is left out.
    var asPlanned: Self { get }
}

extension Venue: Planned {
    static let planned: [Lens<Venue>] = [
        Lens("name", \.name), Lens("isHall", \.isHall), Lens("capacity", \.capacity), Lens("expected", \.expected),
        Lens("leader", \.leader),
    ]
    var asPlanned: Venue { Venue(id: id, name: name, isHall: isHall, capacity: capacity, expected: expected, leader: leader) }
}

extension Guest: Planned {
    static let planned: [Lens<Guest>] = [Lens("rank", \.rank), Lens("venue", \.venue)]
    var asPlanned: Guest { Guest(person: person, rank: rank, venue: venue) }
}

extension Participant: Planned {
    static let planned: [Lens<Participant>] = [Lens("name", \.name), Lens("venue", \.venue), Lens("units", \.units)]
    var asPlanned: Participant { Participant(who.role, who.person, name: name, venue: venue, units: units) }
}

extension Agenda.Item: Planned {
    static let planned: [Lens<Agenda.Item>] = [
        Lens("kind", \.kind), Lens("title", \.title), Lens("plannedMinutes", \.plannedMinutes), Lens("plannedStart", \.plannedStart),
        Lens("who", \.who), Lens("venue", \.venue), Lens("quiet", \.quiet), Lens("publicClock", \.hasPublicClock),
        Lens("ledBy", \.ledBy), Lens("resumesAt", \.resumesAt), Lens("video", \.video), Lens("papers", \.papers),
        Lens("notes", \.notes), Lens("script", \.script),
    ]
    var asPlanned: Agenda.Item {
        var item = self
        item.extendedMinutes = 0
        item.state = .planned
        (item.actualStart, item.actualEnd) = (nil, nil)
        return item
    }
}

extension Unit: Planned {
    static let planned: [Lens<Unit>] = [
        Lens("name", \.name), Lens("bloc", \.bloc), Lens("venue", \.venue), Lens("signatory", \.signatory),
    ]
    var asPlanned: Unit { Unit(id: id, name: name, bloc: bloc, venue: venue, signatory: signatory) }
}

extension Bloc: Planned {
    static let planned: [Lens<Bloc>] = [
        Lens("name", \.name), Lens("head", \.head), Lens("deputy", \.deputy), Lens("item", \.item),
        Lens("presentMinutes", \.presentMinutes), Lens("text", \.text), Lens("digest", \.digest),
    ]
    var asPlanned: Bloc { self }
}

extension Award: Planned {
    static let planned: [Lens<Award>] = [
        Lens("name", \.name), Lens("kind", \.kind), Lens("rank", \.rank), Lens("rankReason", \.rankReason), Lens("decidedBy", \.decidedBy),
        Lens("authority", \.authority), Lens("order", \.order), Lens("orderReason", \.orderReason), Lens("decisions", \.decisions),
        Lens("oneByOne", \.isOneByOne), Lens("total", \.total), Lens("item", \.item), Lens("spoken", \.spoken),
    ]
    var asPlanned: Award { self }
}

extension Decision: Planned {
    static let planned: [Lens<Decision>] = [
        Lens("date", \.date), Lens("signer", \.signer), Lens("subject", \.subject), Lens("reader", \.reader),
        Lens("readerSalutation", \.readerSalutation), Lens("readerTitle", \.readerTitle),
    ]
    var asPlanned: Decision {
        var decision = self
        decision.readAt = nil
        return decision
    }
}

extension Round: Planned {
    static let planned: [Lens<Round>] = [
        Lens("award", \.award), Lens("minutes", \.minutes), Lens("decisions", \.decisions), Lens("parts", \.parts),
    ]
    var asPlanned: Round { Round(id: id, award: award, minutes: minutes, decisions: decisions, parts: parts) }
}

extension Recipient: Planned {
    static let planned: [Lens<Recipient>] = [
        Lens("award", \.award), Lens("kind", \.kind), Lens("name", \.name), Lens("decidedName", \.decidedName),
        Lens("salutation", \.salutation), Lens("title", \.title), Lens("unit", \.unit), Lens("round", \.round), Lens("venue", \.venue),
        Lens("representative", \.representative), Lens("representativeSalutation", \.representativeSalutation),
        Lens("representativeTitle", \.representativeTitle), Lens("people", \.people), Lens("isPosthumous", \.isPosthumous),
        Lens("decision", \.decision),
        Lens("proxy", \.proxy),
    ]
    var asPlanned: Recipient {
        var recipient = self
        recipient.state = .waiting
        (recipient.reason, recipient.missed, recipient.conferredAt, recipient.certificate) = (nil, nil, nil, nil)
        return recipient
    }
}
