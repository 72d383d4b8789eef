extension SpeakerQueue.List: Undoable {
    static let lenses: [Lens<SpeakerQueue.List>] = [Lens("rule", \.rule), Lens("isOpen", \.isOpen), Lens("speaking", \.speaking)]
    var entity: EntityKey { .queue }
}

extension SpeakerQueue.Speaker: Undoable {
    static let lenses: [Lens<SpeakerQueue.Speaker>] = [
        Lens("state", \.state), Lens("seconds", \.seconds), Lens("acceptedAt", \.acceptedAt), Lens("startedAt", \.startedAt),
        Lens("endedAt", \.endedAt), Lens("byHand", \.byHand), Lens("declinedFor", \.declinedFor), Lens("inSpite", \.inSpite),
    ]
    var entity: EntityKey { .speaker(id) }
}
