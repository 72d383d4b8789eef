internal import Gateway

/// Messages that follow each other to the same readers leave in one write: the welcome of a newcomer, its two chains and who is there would be four, and each
/// costs the kernel about as much as all of them.
struct JoinedSends {
    private(set) var messages: [[UInt8]] = []
    private(set) var readers: [ConnectionID] = []

    /// `false` where it is for others than those that wait, who are to be sent theirs first.
    mutating func add(_ message: [UInt8], to readers: [ConnectionID]) -> Bool {
        guard messages.isEmpty || readers == self.readers else { return false }
        messages.append(message)
        self.readers = readers
        return true
    }

    /// Those that wait, which wait no more.
    mutating func take() -> JoinedSends {
        defer { self = JoinedSends() }
        return self
    }
}
