internal import Conference

/// Which units and pledges a view carries, and which of their keys a change may touch.
extension Projection {
    /// The units that a view carries, with their answers, while the signing is near: a third more than the example's; beyond it those whose list is at hand come
    /// first. The whole stands in the list document at any time.
    static let unitsShown = WorkingShare(whole: 40, near: 30)
    /// The pledges that a view carries.
    static let pledgesShown = WorkingShare(whole: 12, near: 8)
    /// Bytes of the pledges' texts in a view, together: of those at hand, of which the first stands there however long it is, and of drafts, which
    /// nobody reads out yet. A signatory has the own text in the own overlay in any case.
    static let (pledgeTextBytes, draftTextBytes) = (8 * 1024, 4 * 1024)
    /// The newest answers made void that staff see of one unit.
    static let voidedShown = 3
}

extension ConferenceState {
    /// Those at hand first: presented or open.
    var pledgesShown: ArraySlice<Pledge> {
        let all = pledges.pledges.rows
        return (all.filter(\.isAtHand) + all.filter { !$0.isAtHand }).prefix(Projection.pledgesShown.carried(of: all.count))
    }

    /// From the item before the signing on: until then nobody looks at thirty units that have nothing to do yet.
    var isSigningNear: Bool {
        pledges.pledges.rows.contains { $0.state != .draft } || agenda.currentItem?.kind == .pledge || agenda.next?.kind == .pledge
    }

    var unitsShown: [Unit] {
        guard isSigningNear else { return [] }
        guard !Projection.unitsShown.holdsAll(of: units.count) else { return units.rows }
        let carried = Projection.unitsShown.near
        let blocs = Set(pledges.pledges.rows.filter(\.isAtHand).map(\.bloc.id))
        let near = units.rows.filter { $0.bloc.map(blocs.contains) ?? false }
        if near.count >= carried { return Array(near.prefix(carried)) }
        let far = units.rows.filter { !($0.bloc.map(blocs.contains) ?? false) }
        return Array((near + far).prefix(carried))
    }

    func isShown(_ unit: UnitID) -> Bool {
        isSigningNear && Projection.unitsShown.holdsAll(of: units.count) ? units[unit] != nil : unitsShown.contains { $0.id == unit }
    }

    /// The pledges whose text stands in the view: as many as fit.
    func textsShown(of shown: ArraySlice<Pledge>) -> [PledgeID] {
        var left = Projection.pledgeTextBytes
        return shown.filter { pledge in
            if !pledge.isAtHand { left = min(left, Projection.draftTextBytes) }
            let bytes = pledge.text.utf8.count
            guard bytes <= left || (pledge.isAtHand && pledge.id == shown.first?.id) else { return false }
            left = max(0, left - bytes)
            return true
        }.map(\.id)
    }

    /// Every key of units, pledges and answers that a view has now.
    var pledgeKeys: [EntityKey] {
        let shown = unitsShown
        let answers = shown.compactMap { unit in unit.bloc.map { Answer.ID(PledgeID($0.text), unit.id) } }
        return shown.map { .unit($0.id) } + pledgesShown.map { .pledge($0.id) }
            + answers.filter { pledges.answers[$0] != nil }.map { .answer($0) }
    }

    /// The keys beyond the changed ones that may differ: the tallies, the signatories' own overlays, and what moved into the working set or out of it.
    func pledgeKeysTouched(by changed: [EntityKey], from old: ConferenceState) -> [ViewKey] {
        guard pledges != old.pledges || units != old.units || agenda != old.agenda else { return [] }
        var touched: Set<ViewKey> = []
        var arePledgesChanged = false
        for key in changed {
            switch key {
            case .answer(let id): touched.formUnion([.signing(id), .entity(.pledge(id.pledge))])
            case .pledge(let id):
                arePledgesChanged = true
                touched.formUnion(pledges.answers(to: id).map { .signing($0.id) })
            case .unit(let id):
                if let bloc = units[id]?.bloc {
                    touched.formUnion([.entity(.pledge(PledgeID(bloc.text))), .signing(AnswerID(PledgeID(bloc.text), id))])
                }
                if let bloc = old.units[id]?.bloc { touched.insert(.signing(AnswerID(PledgeID(bloc.text), id))) }
            default: break
            }
        }
        let all = (old.pledgeKeys + pledgeKeys).map { ViewKey.entity($0) }
        if isSigningNear != old.isSigningNear { touched.formUnion(all) }
        if arePledgesChanged {
            touched.formUnion((old.pledgesShown + pledgesShown).map { .entity(.pledge($0.id)) })
            if !Projection.unitsShown.holdsAll(of: units.count) { touched.formUnion(all) }
        }
        return touched.subtracting(changed.map { .entity($0) }).sorted()
    }
}

extension Pledge {
    /// Whether the hall is at it now.
    fileprivate var isAtHand: Bool { state == .presented || state == .open }
}
