public import Conference

extension Projection {
    /// What a step has changed in some view or overlay without its key's having been looked at, by name: nothing, unless a feature has forgotten what it is made
    /// of. Everything is shown from scratch for it, before and after; tests and rehearsals ask for it.
    ///
    /// `looked`: what `keysTouched` has named.
    public static func overlooked(besides looked: [ViewKey], from old: ConferenceState, to new: ConferenceState) -> [String] {
        let looked = Set(looked)
        let shared = Audience.allCases.flatMap { audience in
            once(keys(in: old, for: audience) + keys(in: new, for: audience)).filter { key in
                !looked.contains(key) && bytes(of: key, in: old, for: audience) != bytes(of: key, in: new, for: audience)
            }.map { "\($0.text) of \(audience.rawValue)" }
        }
        return shared + new.participants.rows.flatMap { overlooked(of: $0, looked, from: old, to: new) }
    }

    private static func overlooked(
        of participant: Participant, _ looked: Set<ViewKey>, from old: ConferenceState, to new: ConferenceState
    ) -> [String] {
        guard let before = old.participants[participant.who] else { return [] }
        return once(ownKeys(of: before, in: old) + ownKeys(of: participant, in: new)).filter { key in
            let isLookedAt = looked.contains(key) && owners(of: key, from: old, to: new).contains { $0.who == participant.who }
            return !isLookedAt && ownBytes(of: key, for: before, in: old) != ownBytes(of: key, for: participant, in: new)
        }.map { "\($0.text) of \(participant.who.role.rawValue) \(participant.who.person.text)" }
    }

    /// Each key once: it is written anew for every time that it stands in a list.
    static func once(_ keys: [ViewKey]) -> [ViewKey] {
        var seen: Set<ViewKey> = []
        return keys.filter { seen.insert($0).inserted }
    }
}
