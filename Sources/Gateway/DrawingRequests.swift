import Conference

/// Signatures as they were drawn, on their way out of the journal. They stand in the rows of their answers and nowhere else, so whatever copies, archives or erases a row does the
/// same to them; the state has their digests.
struct DrawingRequests {
    struct Waiting {
        let exchange: ExchangeID
        let answer: Answer.ID
        let digest: String
    }

    /// By the position of the answer.
    private var waiting: [Int: [Waiting]] = [:]

    /// Whether the journal has to be asked: a hall's screens ask for the same one at the same moment.
    mutating func add(_ request: Waiting, at seq: Int) -> Bool {
        waiting[seq, default: []].append(request)
        return waiting[seq]?.count == 1
    }

    mutating func take(_ seq: Int) -> [Waiting] { waiting.removeValue(forKey: seq) ?? [] }

    /// A drawn signature is for whoever shows it to the hall, for the staff, and for whoever signs for the unit.
    static func isShown(_ drawn: Answer.ID, to who: Principal, in conference: ConferenceState) -> Bool {
        switch who.role {
        case .mc, .operator, .chair, .screen: true
        case .delegate: conference.units[drawn.unit]?.signatory == who.person
        case .venue, .viewer, .system: false
        }
    }
}
