/// What the MC's key asks of the list of speakers.
extension SpeakerQueue {
    static func calling(_ speaker: SpeakerID) -> StepRequest {
        StepRequest(
            command: { .queue(.call(speaker, override: $0)) }, argument: [("speaker", .id(speaker.text))],
            seen: [.speaker(speaker), .agenda])
    }
}
