internal import Conference
internal import StrictJSON
internal import Wire

extension Deeds {
    /// Somebody asks for the floor, or takes it back.
    func request() -> Deed {
        let own = hall.queue.speakers.rows.filter { $0.by == who.who && $0.isOpen }
        if dice.happens(1, in: 6), let speaker = dice.pick(own) { return Deed("speaker.withdraw", ["speaker": speaker.id.json]) }
        return asking()
    }

    private func asking() -> Deed {
        Deed("speaker.request", ["kind": dice.one(of: "speech", "question", "answer"), "topic": text()])
    }

    /// What the staff do with the list.
    func queue() -> Deed {
        if !hall.queue.list.isOpen, dice.coin() { return Deed("queue.open") }
        let speakers = hall.queue.speakers.rows
        let speaker = dice.pick(dice.happens(1, in: 4) ? speakers[...] : speakers.suffix(6))
        guard let speaker else { return who.who.role == .mc ? request() : Deed("queue.open") }
        let confirm = JSON.bool(dice.coin())
        switch dice.number(below: 14) {
        case 0..<4: return Deed("speaker.accept", ["speaker": speaker.id.json, "confirm": confirm])
        case 4..<6: return Deed("speaker.call", ["speaker": speaker.id.json, "confirm": confirm], seen: [.speaker(speaker.id)])
        case 6: return Deed("speaker.finish", ["speaker": (hall.queue.list.speaking ?? speaker.id).json])
        case 7:
            guard let waiting = dice.pick(hall.queue.places.rows)?.id else { return Deed("queue.open") }
            let after = dice.pick(hall.queue.places.rows.filter { $0.id != waiting })?.id.json ?? .null
            return Deed("speaker.move", ["speaker": waiting.json, "after": after, "reason": text()], seen: [.speaker(waiting)])
        case 8..<10:
            return Deed(
                "speaker.decline", ["speaker": speaker.id.json, "reason": secret(speaker.by.map(Canaries.Readers.person) ?? .staff)])
        case 10: return Deed("speaker.inWriting", ["speaker": speaker.id.json])
        case 11: return Deed("speaker.withdraw", ["speaker": speaker.id.json])
        case 12: return Deed("queue.close")
        default: return Deed("queue.rule", ["rule": .string(dice.pick(SpeakerQueue.Rule.allCases)?.rawValue ?? "fifo")])
        }
    }
}
