internal import Conference
internal import Views
internal import Wire

/// Sessions that do not keep up: answers and presence wait for them, and the state that they get is the newest.
extension Subscribers {
    mutating func backpressured(_ connection: ConnectionID) {
        guard let session = table[connection], session.isSteady else { return }
        leaveGroup(session)
        session.pace = .behind(Session.Owed(presenceTold: presenceTold[session.audience, default: 0]))
    }

    /// It has caught up: its chains first, then the answers that waited for them. Presence follows where it is owed; that is said.
    mutating func backpressureEnded(_ session: Session, _ views: inout ConferenceViews, in terms: Terms) -> (
        deliveries: [Delivery], owesPresence: Bool
    ) {
        guard case .behind(let owed) = session.pace else { return ([], false) }
        session.pace = .joining
        let chains = owed.snapshot ? resync(session, &views, in: terms) : catchUp(session, &views, in: terms)
        joinGroup(session)
        return (
            chains + owed.answers.map { .frame($0, to: [session.connection]) },
            owed.presenceTold != presenceTold[session.audience, default: 0]
        )
    }

    /// An answer never overtakes the state that it speaks of.
    func answer(_ result: ResultFrame, to session: Session, in terms: Terms) -> [Delivery] {
        let bytes = withTerm(result, for: session, in: terms).encode()
        switch session.pace {
        case .joining, .steady: return [.frame(bytes, to: [session.connection])]
        case .behind(var owed):
            guard owed.answers.count < Session.Owed.mostAnswers else {
                return [.end(session, .rate, reason: "commands are sent, answers are not read")]
            }
            owed.answers.append(bytes)
            session.pace = .behind(owed)
            return []
        case .ended: return []
        }
    }

    /// The answer with the term of its position, where that is news to its sender. A repetition's is old, and none.
    private func withTerm(_ result: ResultFrame, for session: Session, in terms: Terms) -> ResultFrame {
        guard case .accepted(let seq, dup: false, _) = result.outcome, let term = terms.term(at: seq),
            term != terms.term(at: place(of: session).known)
        else {
            return result
        }
        session.place.told = seq
        var result = result
        result.epoch = term
        return result
    }

    /// Who is there has changed. Whoever is behind is told when it has caught up.
    mutating func broadcast(_ presence: [Audience: Presence]) -> [Delivery] {
        Audience.allCases.compactMap { audience in
            guard let frame = presence[audience]?.encode() else { return nil }
            presenceTold[audience, default: 0] += 1
            let readers = readers(of: audience)
            return readers.isEmpty ? nil : .frame(frame, to: readers)
        }
    }
}
