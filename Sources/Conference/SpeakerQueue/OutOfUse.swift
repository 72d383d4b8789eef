extension Conference {
    /// Whether a venue cannot be heard or seen, as the hall has said: it is passed over until it is back.
    public func isOutOfUse(_ venue: VenueID) -> Bool { false }
}
