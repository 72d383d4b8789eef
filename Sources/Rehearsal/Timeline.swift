internal import Conference

/// Virtual time: what is to happen, in the order of its moments; at the same moment in the order in which it was arranged.
final class Timeline {
    private struct Event {
        let at: Milliseconds
        let number: Int
        let work: () -> Void

        func isBefore(_ other: Event) -> Bool { (at, number) < (other.at, other.number) }
    }

    private(set) var now: Milliseconds
    /// A heap: no event is before the one at half its place.
    private var events: [Event] = []
    private var arranged = 0

    init(from now: Milliseconds) { self.now = now }

    /// Arranges something `later` milliseconds from now.
    func after(_ later: Milliseconds, _ work: @escaping () -> Void) { at(now + later, work) }

    func at(_ moment: Milliseconds, _ work: @escaping () -> Void) {
        arranged += 1
        events.append(Event(at: max(moment, now), number: arranged, work: work))
        var place = events.count - 1
        while place > 0, events[place].isBefore(events[(place - 1) / 2]) {
            events.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Lets time go by, and what falls into it happen.
    func pass(to moment: Milliseconds) {
        while let next = events.first, next.at <= moment {
            removeFirst()
            now = next.at
            next.work()
        }
        now = moment
    }

    private func removeFirst() {
        let last = events.removeLast()
        guard !events.isEmpty else { return }
        events[0] = last
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < events.count && events[child].isBefore(events[least]) {
                least = child
            }
            if least == place { return }
            events.swapAt(place, least)
            place = least
        }
    }
}
