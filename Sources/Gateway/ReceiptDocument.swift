internal import Conference
internal import StrictJSON
internal import Views

/// The receipt of one answer, as it was given to whoever signed: asked for by its position, for the signatory and the staff. An answer that was made void later
/// still has its receipt; that it counts no more is told by the state and the record.
struct ReceiptDocument {
    private let answer: Answer.ID
    private let state: Answer.State
    private let given: Answer.Given

    /// Nil where no answer was given at this position, or none that this participant may see.
    init?(at seq: Int, in conference: ConferenceState, for who: Principal) {
        for row in conference.pledges.answers.rows {
            let standing = row.given.map { [(row.state, $0)] } ?? []
            guard let (state, given) = (standing + row.voided.map { ($0.state, $0.given) }).first(where: { $0.1.seq == seq }) else {
                continue
            }
            guard Self.isShown(row.id, to: who, in: conference) else { return nil }
            (answer, self.state, self.given) = (row.id, state, given)
            return
        }
        return nil
    }

    /// `logged`: the member that proves it.
    func json(with logged: JSON.Member?) -> JSON { given.receipt(of: answer, state).adding(logged) }

    private static func isShown(_ answer: Answer.ID, to who: Principal, in conference: ConferenceState) -> Bool {
        switch who.role {
        case .mc, .operator, .chair: true
        case .delegate: conference.units[answer.unit]?.signatory == who.person
        case .screen, .venue, .viewer, .system: false
        }
    }
}

extension JSON {
    /// An object with one member more.
    func adding(_ member: Member?) -> JSON {
        guard case .object(let members) = self, let member else { return self }
        return .object(members + [member])
    }
}
