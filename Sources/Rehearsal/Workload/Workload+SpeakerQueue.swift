internal import Conference
internal import StrictJSON
internal import Wire

extension Workload {
    /// Somebody asks for the floor, or takes it back.
    func request() -> WorkloadCommand {
        let own = hall.queue.speakers.rows.filter { $0.by == who.who && $0.isOpen }
        if random.happens(1, in: 6), let speaker = random.pick(own) {
            return WorkloadCommand("speaker.withdraw", ["speaker": speaker.id.json])
        }
        return asking()
    }

    private func asking() -> WorkloadCommand {
        WorkloadCommand("speaker.request", ["kind": random.one(of: "speech", "question", "answer"), "topic": text()])
    }

    /// What the staff do with the list.
    func queue() -> WorkloadCommand {
        if !hall.queue.list.isOpen, random.coin() { return WorkloadCommand("queue.open") }
        let speakers = hall.queue.speakers.rows
        let speaker = random.pick(random.happens(1, in: 4) ? speakers[...] : speakers.suffix(6))
        guard let speaker else { return who.who.role == .mc ? request() : WorkloadCommand("queue.open") }
        let confirm = meant(.speakerOtherItem, .speakerVenueOut, .speakerOverSpeeches, .speakerOverMinutes)
        switch random.number(below: 14) {
        case 0..<4: return WorkloadCommand("speaker.accept", ["speaker": speaker.id.json, "confirm": confirm])
        case 4..<6: return WorkloadCommand("speaker.call", ["speaker": speaker.id.json, "confirm": confirm], seen: [.speaker(speaker.id)])
        case 6: return WorkloadCommand("speaker.finish", ["speaker": (hall.queue.list.speaking ?? speaker.id).json])
        case 7:
            guard let waiting = random.pick(hall.queue.places.rows)?.id else { return WorkloadCommand("queue.open") }
            let after = random.pick(hall.queue.places.rows.filter { $0.id != waiting })?.id.json ?? .null
            return WorkloadCommand("speaker.move", ["speaker": waiting.json, "after": after, "reason": text()], seen: [.speaker(waiting)])
        case 8..<10:
            return WorkloadCommand(
                "speaker.decline", ["speaker": speaker.id.json, "reason": secret(speaker.by.map(Canaries.Readers.person) ?? .staff)])
        case 10: return WorkloadCommand("speaker.inWriting", ["speaker": speaker.id.json])
        case 11: return WorkloadCommand("speaker.withdraw", ["speaker": speaker.id.json])
        case 12: return WorkloadCommand("queue.close")
        default: return WorkloadCommand("queue.rule", ["rule": .string(random.pick(SpeakerQueue.Rule.allCases)?.rawValue ?? "fifo")])
        }
    }
}
