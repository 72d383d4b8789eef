internal import Conference

/// Something in the day that is one venue's own, as its tablet lists them (`public/Venues/appointments.js`).
struct OwnTurn {
    let at: Milliseconds
    /// HTML: what it is.
    let what: String
    /// HTML: who of the venue.
    let who: [String]
    /// HTML: what the venue does then.
    let call: String
}
