/// How far this server has read what other servers have written.
struct Readings {
    /// Whether another server may have written what was not read here yet.
    private(set) var isDue = false
    private var begun = 0
    private var done = 0

    /// The next reading that begins: once it is done everything is known that was written before this was asked.
    var next: Int { begun + 1 }

    /// Whether everything was read of which is known that others have written it.
    var isUpToDate: Bool { !isDue && done == begun }

    mutating func ask() { isDue = true }

    mutating func begin() {
        begun += 1
        isDue = false
    }

    mutating func end() { done = begun }

    func hasDone(_ number: Int) -> Bool { done >= number }
}
