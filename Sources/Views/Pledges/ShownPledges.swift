import Conference

/// Which units and pledges a view carries.
struct ShownPledges: Equatable, Sendable {
    /// The units that a view carries, with their answers, while the signing is near: a third more than the example's; beyond it those whose list is at hand come
    /// first. The whole stands in the list document at any time.
    static let unitsShare = WorkingShare(whole: 40, near: 28)
    private static let pledgesShare = WorkingShare(whole: 12, near: 8)
    /// Bytes of the pledges' texts in a view, together: of those at hand, of which the first stands there however long it is, and of drafts, which
    /// nobody reads out yet. A signatory has the own text in the own overlay in any case.
    private static let (textBytes, draftTextBytes) = (8 * 1024, 4 * 1024)

    private let allUnits: Table<Unit>
    private let allPledges: Table<Pledge>
    private let agenda: Agenda

    init(_ conference: __shared ConferenceState) {
        allUnits = conference.units
        allPledges = conference.pledges.pledges
        agenda = conference.agenda
    }

    /// From the item before the signing on: until then nobody looks at thirty units that have nothing to do yet.
    var isSigningNear: Bool {
        let pledges = allPledges.rows
        return pledges.indices.contains { pledges[$0].state != .draft }
            || agenda.placesOfNowAndNext.contains { agenda.items.rows[$0].kind == .pledge }
    }

    var carriesAllUnits: Bool { Self.unitsShare.holdsAll(of: allUnits.count) }

    /// Those at hand first: presented or open.
    var pledges: ArraySlice<Pledge> {
        let all = allPledges.rows
        return (all.filter(\.isAtHand) + all.filter { !$0.isAtHand }).prefix(Self.pledgesShare.carried(of: all.count))
    }

    var units: [Unit] {
        guard isSigningNear else { return [] }
        guard !carriesAllUnits else { return allUnits.rows }
        let carried = Self.unitsShare.near
        let blocs = Set(allPledges.rows.filter(\.isAtHand).map(\.bloc.id))
        let near = allUnits.rows.filter { $0.bloc.map(blocs.contains) ?? false }
        if near.count >= carried { return Array(near.prefix(carried)) }
        let far = allUnits.rows.filter { !($0.bloc.map(blocs.contains) ?? false) }
        return Array((near + far).prefix(carried))
    }

    func contains(_ unit: UnitID) -> Bool {
        isSigningNear && carriesAllUnits ? allUnits[unit] != nil : units.contains { $0.id == unit }
    }

    /// The pledges whose text stands in the view: as many as fit.
    func texts(of shown: ArraySlice<Pledge>) -> [PledgeID] {
        var left = Self.textBytes
        return shown.filter { pledge in
            if !pledge.isAtHand { left = min(left, Self.draftTextBytes) }
            let bytes = pledge.text.utf8.count
            guard bytes <= left || (pledge.isAtHand && pledge.id == shown.first?.id) else { return false }
            left = max(0, left - bytes)
            return true
        }.map(\.id)
    }
}

extension Pledge {
    /// Whether the hall is at it now.
    fileprivate var isAtHand: Bool { state == .presented || state == .open }
}
