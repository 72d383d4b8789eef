internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

/// Changed files that a start has not taken, and the list that the staff are shown of them.
///
/// Before the opening they are read, joined with what people have done since. Where that would take something back, and after the opening in any case, they are kept
/// aside: the conference goes on, and the staff are shown a list. The list is no part of the state and of no view: it is made of files that this process has read,
/// so the same history would give another one on another machine. It travels with what else is true only while the server runs, as presence, to the staff.
struct FilesAside {
    /// Rows of the list that the staff are sent; beyond it they are counted.
    private static let rowsShown = 40

    private(set) var files: KeptFiles?
    private var rows: [JSON] = []
    /// The position at which they were last compared.
    private var comparedAt = 0

    /// What a start has to record of the files that it finds; nil where it is to keep them aside, or there is nothing new in them.
    ///
    /// - Parameters:
    ///   - isAccepted: somebody has consented to these very files before the start.
    ///   - isBesideOthers: other servers serve the conference with the files that it has.
    static func due(_ found: KeptFiles, on state: ConferenceState, isAccepted: Bool, isBesideOthers: Bool = false) -> OwnCommand? {
        if state.seq == 0 { return .programmeRead(found) }
        guard state.programmeDigest != found.digest, state.lifecycle.state == .preparing, state.objection(to: found) == nil else {
            return nil
        }
        return isAccepted || (!isBesideOthers && state.losses(taking: found).isEmpty) ? .programmeReplaced(found) : nil
    }

    mutating func keep(_ found: KeptFiles, _ state: ConferenceState) -> JSON {
        files = found
        return look(at: state)
    }

    /// After the opening: what the files say otherwise, in sentences, with the commands that would make it so.
    mutating func show(differences: [(what: String, command: String?)], _ state: ConferenceState) -> JSON {
        rows = differences.map { row in
            let command = row.command.map { [JSON.Member("command", .string($0))] } ?? []
            return .object([JSON.Member("kind", "differs"), JSON.Member("text", .string(row.what))] + command)
        }
        return look(at: state)
    }

    /// The list made anew once people have done something since; taken files leave it empty. Nil where nothing has happened.
    mutating func keepUpToDate(_ state: ConferenceState) -> JSON? {
        guard let aside = files, comparedAt != state.seq else { return nil }
        if state.programmeDigest == aside.digest { files = nil }
        return look(at: state)
    }

    private mutating func look(at state: ConferenceState) -> JSON {
        comparedAt = state.seq
        let canTake = files != nil && state.lifecycle.state == .preparing
        if let files, canTake {
            rows = state.losses(taking: files).map(\.json)
            if let objection = state.objection(to: files) { rows.insert(objection.asRow, at: 0) }
        } else if files == nil {
            rows = []
        }
        return [
            "isAside": .bool(files != nil), "canTake": .bool(canTake), "count": .int(Int64(rows.count)),
            "rows": .array(Array(rows.prefix(Self.rowsShown))),
        ]
    }

    /// What the log says of files that were kept aside before the opening.
    func lines(_ state: ConferenceState, conference: String) -> [String] {
        guard let files, state.lifecycle.state == .preparing else { return [] }
        let details = state.losses(taking: files).map(\.sentence) + (state.objection(to: files).map { [$0.asLine] } ?? [])
        let reason = details.isEmpty ? "other servers serve with what they were" : "taking them would take back what people have done"
        let first = """
            the files have changed and are kept aside, because \(reason): an operator takes them (programme.take), or diemcau accept \(conference) --files does \
            before the next start
            """
        return [first] + details
    }
}

extension Loss {
    fileprivate var json: JSON {
        let texts = [("field", field), ("now", now), ("files", files)]
        return .object(
            [
                JSON.Member("kind", .string(kind.rawValue)), JSON.Member("about", .string(about.text)),
                JSON.Member(
                    "name", .object([JSON.Member("vi", .string(name.vi))] + (name.en.map { [JSON.Member("en", .string($0))] } ?? []))),
            ] + texts.compactMap { name, text in text.map { JSON.Member(name, .string($0)) } })
    }
}

extension Rejection {
    fileprivate var asRow: JSON {
        .object([
            JSON.Member("kind", "in-use"), JSON.Member("reason", .string(reason.rawValue)),
            JSON.Member("args", .object(args.map { JSON.Member($0.name, $0.value.json) })),
        ])
    }

    fileprivate var asLine: String {
        let what = args.map { String(decoding: JSONWriter.write($0.value.json), as: UTF8.self) }.joined(separator: ", ")
        return "they cannot be taken at all (\(reason.rawValue) \(what)): put that back into the files"
    }
}
