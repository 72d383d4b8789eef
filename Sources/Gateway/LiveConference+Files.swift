internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

/// What the files say at a start, when they say something else than before.
///
/// Before the opening they are read, joined with what people have done since. Where that would take something back, and after the opening in any case, they are kept
/// aside: the conference goes on, and the staff are shown a list. The list is no part of the state and of no view: it is made of files that this process has read,
/// so the same history would give another one on another machine. It travels with what else is true only while the server runs, as presence, to the staff.
extension LiveConference {
    /// Rows of the list that the staff are sent; beyond it they are counted.
    private static let rowsShown = 40

    /// - Parameter isAccepted: somebody has consented to these very files before the start.
    func read(_ files: KeptFiles, isAccepted: Bool, at now: Milliseconds) {
        if conference.seq == 0 { return submitOwn(.system(.read(files.opening, digest: files.digest)), op: "programme.read", at: now) }
        guard conference.programmeDigest != files.digest else { return }
        let isFree = conference.lifecycle.state == .preparing && conference.objection(to: files) == nil
        if isFree, isAccepted || conference.losses(taking: files).isEmpty {
            return submitOwn(.system(.read(files.opening, digest: files.digest)), op: "programme.replaced", at: now)
        }
        aside = files
        lookAtAside()
        if conference.lifecycle.state == .preparing { logAside(files) }
    }

    /// After the opening: what the files say otherwise, in sentences, with the commands that would make it so.
    func showDifferences(_ rows: [(what: String, command: String?)]) {
        asideRows = rows.map { row in
            let command = row.command.map { [JSON.Member("command", .string($0))] } ?? []
            return .object([JSON.Member("kind", "differs"), JSON.Member("text", .string(row.what))] + command)
        }
        lookAtAside()
    }

    /// Makes the list anew once people have done something since; taken files leave it empty.
    func keepAsideUpToDate() {
        guard let aside, asideAt != conference.seq else { return }
        if conference.programmeDigest == aside.digest { self.aside = nil }
        lookAtAside()
    }

    private func lookAtAside() {
        asideAt = conference.seq
        let canTake = aside != nil && conference.lifecycle.state == .preparing
        if let aside, canTake {
            asideRows = conference.losses(taking: aside).map(\.json)
            if let objection = conference.objection(to: aside) { asideRows.insert(objection.asRow, at: 0) }
        } else if aside == nil {
            asideRows = []
        }
        presence.filesChanged([
            "isAside": .bool(aside != nil), "canTake": .bool(canTake), "count": .int(Int64(asideRows.count)),
            "rows": .array(Array(asideRows.prefix(Self.rowsShown))),
        ])
    }

    private func logAside(_ files: KeptFiles) {
        log(
            .warning,
            """
            the files have changed and are kept aside, because taking them would take back what people have done: an operator takes them (programme.take), or \
            diemcau accept \(id) --files does before the next start
            """)
        for loss in conference.losses(taking: files) { log(.warning, loss.sentence) }
        if let objection = conference.objection(to: files) {
            let what = objection.args.map { String(decoding: JSONWriter.write($0.value.json), as: UTF8.self) }.joined(separator: ", ")
            log(.warning, "they cannot be taken at all (\(objection.reason.rawValue) \(what)): put that back into the files")
        }
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
}
