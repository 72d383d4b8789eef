extension SpeakerQueue {
    mutating func apply(_ event: Event) {
        switch event {
        case .requested(let speaker):
            asked += 1
            speakers[speaker.id] = speaker
        case .withdrawn(let id, let at): end(id, as: .withdrawn, at: at)
        case .accepted(let id, let at, let seconds, let inSpite):
            speakers.update(id) {
                $0.state = .accepted
                $0.acceptedAt = at
                $0.seconds = seconds ?? $0.seconds
                $0.inSpite += inSpite
            }
        case .declined(let id, let at, let reason):
            end(id, as: .declined, at: at)
            speakers.update(id) { $0.declinedFor = reason }
        case .moved(let id, let place): speakers.update(id) { $0.byHand = place }
        case .called(let id, let at, let inSpite):
            list.speaking = id
            speakers.update(id) {
                $0.state = .speaking
                $0.startedAt = at
                $0.inSpite += inSpite
            }
        case .finished(let id, let at):
            if list.speaking == id { list.speaking = nil }
            end(id, as: .finished, at: at)
        case .handedIn(let id, let at): end(id, as: .inWriting, at: at)
        case .leftUnheard(let ids, let at): for id in ids { end(id, as: .unheard, at: at) }
        case .opened: list.isOpen = true
        case .closed: list.isOpen = false
        case .ruled(let rule): list.rule = rule
        }
    }

    private mutating func end(_ id: SpeakerID, as state: State, at: Milliseconds) {
        speakers.update(id) {
            $0.state = state
            $0.endedAt = at
        }
    }
}
