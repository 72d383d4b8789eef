/// One bloc's pledge (giao ước thi đua): one fixed text, and how far its signing has come.
///
/// draft –`present`→ presented –`open`→ open –`close`→ closed. `revise` (draft, presented) gives a new version and goes back to draft, so that nobody is asked
/// to sign what was not presented; `cancel` (presented, open) goes back to draft too. Closed is left by undo only.
public struct Pledge: Entity {
    public enum State: String, Sendable {
        case draft, presented, open, closed
    }

    /// How the list was closed (kết thúc ký).
    public struct Closing: Equatable, Sendable {
        public let at: Milliseconds
        /// Until when answers are still taken, as late ones; nil: none.
        public let until: Milliseconds?
        /// Who had not answered, and who of them was connected at that moment: a fact of the outside, kept because nobody could find it out later.
        public let unsigned: [UnitID]
        public let connected: [UnitID]
    }

    public let bloc: Bloc
    public internal(set) var version = 1
    public internal(set) var text: String
    /// SHA-256 of the text's UTF-8, lower-case hex: what a signatory confirms to have read.
    public internal(set) var digest: String
    public internal(set) var state: State = .draft
    public internal(set) var presentedAt: Milliseconds?
    public internal(set) var openedAt: Milliseconds?
    public internal(set) var closing: Closing?

    /// A bloc has one pledge, so it goes by the bloc's name.
    public var id: PledgeID { PledgeID(bloc.id.text) }

    init(_ bloc: Bloc) {
        self.bloc = bloc
        text = bloc.text
        digest = bloc.digest
    }

    /// Read again before the opening: a text that was revised since stays unless the files have another one than they had, and no version is given twice.
    init(_ bloc: Bloc, keeping old: Pledge?) {
        self.init(bloc)
        guard let old else { return }
        if old.bloc.digest == bloc.digest {
            (version, text, digest) = (old.version, old.text, old.digest)
        } else {
            version = old.version + 1
        }
    }

    /// The bloc with the text of now, as a programme would tell it.
    public var asBloc: Bloc {
        var bloc = bloc
        (bloc.text, bloc.digest) = (text, digest)
        return bloc
    }
}
