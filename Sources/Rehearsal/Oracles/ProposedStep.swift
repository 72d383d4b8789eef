internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

/// The step that a cue proposes, sent unchanged in the state that the cue was made from.
struct ProposedStep {
    private let cue: JSON

    init(_ cue: JSON) { self.cue = cue }

    /// What is wrong with the proposal; nil: the step is taken, or asked about exactly as the cue says, and taken once that is answered.
    ///
    /// Pressed by an operator, whom no control lock stops, while every signatory sits before a screen: then most speaks against a step.
    func fault(in hall: ConferenceState, at: Milliseconds) -> String? {
        guard case .string(let op)? = cue["op"] else { return nil }
        if !isOfNow(in: hall) { return "\(op) is proposed against what has changed" }
        if let refusal = answer([:], in: hall, at: at) { return refusal }
        guard let reasons = reasons, case .string(let word)? = cue["override"]?["with"] else { return nil }
        let meant = JSON.Member(word, .array(reasons.compactMap { $0["reason"] }))
        guard let refusal = answer(.object([meant]), in: hall, at: at) else { return nil }
        return refusal + ", answered as the cue asks"
    }

    /// What was asked is no fault where the cue says it too.
    private func answer(_ more: JSON, in hall: ConferenceState, at: Milliseconds) -> String? {
        guard case .string(let op)? = cue["op"], case .object(let arg)? = cue["arg"], case .object(let extra) = more else {
            return "a cue without an argument"
        }
        do {
            let frame = CommandFrame(id: Self.id, op: op, arg: .object(arg + extra), conditions: conditions)
            let facts = Facts(connectedUnits: hall.units.rows.map(\.id))
            _ = try hall.decide(try frame.command(), by: Self.presser, at: at, facts: facts)
            return extra.isEmpty && reasons != nil ? "\(op) asks nothing, and the cue says that it does" : nil
        } catch let refusal as Rejection {
            // On another day than the programme's an opening asks, which no cue can know.
            if op == "conference.open", refusal.reason == .conferenceOtherDay { return nil }
            let isAsked = extra.isEmpty && !refusal.objections.isEmpty && refusal.objections.map(\.json) == reasons
            return isAsked ? nil : "\(op) is proposed and refused: \(refusal.reason.rawValue)"
        } catch {
            return "\(op) is no command: \(error)"
        }
    }

    private var reasons: [JSON]? {
        if case .array(let reasons)? = cue["override"]?["reasons"] { reasons } else { nil }
    }

    private var conditions: [CommandFrame.Condition] {
        guard case .object(let members)? = cue["if"] else { return [] }
        return members.compactMap { if case .int(let seq) = $0.value { CommandFrame.Condition($0.key, Int(seq)) } else { nil } }
    }

    private func isOfNow(in hall: ConferenceState) -> Bool {
        conditions.allSatisfy { condition in EntityKey(condition.key).flatMap { hall.positions[$0] } ?? 0 == condition.seq }
    }

    private static let id = "00000000-0000-4000-8000-000000000001"
    private static let presser = Principal(.operator, "operator-1")
}
