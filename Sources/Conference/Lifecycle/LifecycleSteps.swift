/// What the MC's key asks of the conference itself.
extension Lifecycle {
    static let opening = StepRequest(command: { .lifecycle(.open(override: $0)) }, seen: [.conference])
    static let resuming = StepRequest(command: { _ in .lifecycle(.resume) }, seen: [.conference])
    static let ending = StepRequest(command: { .lifecycle(.end(override: $0)) }, seen: [.conference])
}
