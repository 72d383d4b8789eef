extension Participant {
    public enum Command: Equatable, Sendable {
        case revoke(Principal)
    }

    public enum Event: Equatable, Sendable {
        /// The link of this generation is the one that opens from now on.
        case revoked(Principal, generation: Int)
    }
}
