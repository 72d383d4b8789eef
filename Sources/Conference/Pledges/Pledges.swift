/// The signing of the pledges (ký giao ước thi đua): every bloc's text, and the answer of each of its units.
public struct Pledges: Equatable, Sendable {
    /// In the order of the programme, which is the order of presenting.
    public internal(set) var pledges = Table<Pledge>()
    /// One for every unit of every bloc, from the beginning: an answer not given is shown too.
    public internal(set) var answers = Table<Answer>()
    /// For which all blocs sign at once.
    public internal(set) var signingMinutes: Int?

    /// Milliseconds for which a one-time code is good: time to read it over the telephone and to type it.
    public static let codeLife: Milliseconds = 10 * .perMinute
    /// Milliseconds after closing up to which late answers can be let in: the day after, for a district that was cut off.
    public static let longestLate: Milliseconds = 24 * 60 * .perMinute
    /// Milliseconds by which a device's idea of the server's time may be off.
    public static let clockTolerance: Milliseconds = 5_000

    /// What a signatory's own device sends.
    public struct Signing: Equatable, Sendable {
        public var digest: String
        public var signedAt: Milliseconds
        /// The strokes of the signature, as the path of an SVG.
        public var drawing: String?
        /// What the device's own key says of it.
        public var device: DeviceSignature.Claim?

        public init(digest: String, signedAt: Milliseconds, drawing: String? = nil, device: DeviceSignature.Claim? = nil) {
            self.digest = digest
            self.signedAt = signedAt
            self.drawing = drawing
            self.device = device
        }
    }

    public enum Command: Equatable, Sendable {
        case present(PledgeID)
        case open(PledgeID)
        case close(PledgeID, until: Milliseconds?, override: Override = .nothing)
        case cancel(PledgeID)
        case revise(PledgeID, text: String)
        case sign(Answer.ID, Signing)
        case decline(Answer.ID, reason: String)
        case signHere(Answer.ID, digest: String, code: String)
        case paper(Answer.ID, name: String, reason: String)
        case void(Answer.ID, reason: String)
        case setSignatory(UnitID, PersonID)
        case issueCode(Answer.ID)
    }

    public enum Event: Equatable, Sendable {
        case presented(PledgeID, at: Milliseconds)
        case opened(PledgeID, at: Milliseconds)
        case closed(PledgeID, Pledge.Closing)
        case cancelled(PledgeID, at: Milliseconds, by: Principal)
        case revised(PledgeID, text: String, digest: String, version: Int)
        /// The drawing is for the record; the state keeps its digest.
        case answered(Answer.ID, Answer.State, Answer.Given, drawing: String?)
        case voided(Answer.ID, at: Milliseconds, by: Principal, reason: String)
        /// The venue is where the new signatory sits.
        case signatorySet(UnitID, PersonID, venue: VenueID?)
        case codeIssued(Answer.ID, mark: String, expiresAt: Milliseconds)
    }
}

extension Pledges {
    mutating func apply(_ event: Event) {
        switch event {
        case .presented(let id, let at):
            pledges.update(id) {
                $0.state = .presented
                $0.presentedAt = at
            }
        case .opened(let id, let at):
            pledges.update(id) {
                $0.state = .open
                $0.openedAt = at
            }
        case .closed(let id, let closing):
            pledges.update(id) {
                $0.state = .closed
                $0.closing = closing
            }
        case .cancelled(let id, let at, let by):
            pledges.update(id) { $0.returnToDraft() }
            for answer in answers(to: id) { answers.update(answer.id) { $0.void(at: at, by: by, reason: nil) } }
        case .revised(let id, let text, let digest, let version):
            pledges.update(id) {
                $0.returnToDraft()
                ($0.text, $0.digest, $0.version) = (text, digest, version)
            }
        case .answered(let id, let state, let given, _): answers.update(id) { $0.give(state, given) }
        case .voided(let id, let at, let by, let reason): answers.update(id) { $0.void(at: at, by: by, reason: reason) }
        case .signatorySet(let unit, _, _):
            for pledge in pledges.rows { answers.update(Answer.ID(pledge.id, unit)) { $0.code = nil } }
        case .codeIssued(let id, let mark, let expiresAt):
            answers.update(id) { $0.code = Answer.Code(mark: mark, expiresAt: expiresAt) }
        }
    }

    /// The answers of a bloc's units, in the order of the programme.
    public func answers(to pledge: PledgeID) -> [Answer] { answers.rows.filter { $0.id.pledge == pledge } }

    /// The units that have not had their say, those among them whose answer was made void.
    public func unanswered(_ pledge: PledgeID) -> [UnitID] { answers(to: pledge).filter { !$0.state.stands }.map(\.id.unit) }

    /// The pledges that are signed in an item of the agenda.
    public func inItem(_ item: ItemID) -> [Pledge] { pledges.rows.filter { $0.bloc.item == item } }
}

extension Pledge {
    fileprivate mutating func returnToDraft() {
        state = .draft
        presentedAt = nil
        openedAt = nil
    }
}
