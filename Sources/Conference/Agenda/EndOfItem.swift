extension ConferenceState {
    /// When an item that was entered then is to be over: after its length; a break no earlier than the time for which everybody was told to be back.
    ///
    /// That time is the wall's. One farther off than the longest item is of another day, as on a trial.
    func end(of item: Agenda.Item, enteredAt start: Milliseconds) -> Milliseconds {
        let end = start + item.length
        guard let announced = item.resumesAt else { return end }
        let resumes = announced - clock.offset(at: start)
        return resumes > end && resumes - start <= Self.longestItem ? resumes : end
    }

    private static let longestItem = Milliseconds(StateLimits.itemMinutes.upperBound) * .perMinute
}
