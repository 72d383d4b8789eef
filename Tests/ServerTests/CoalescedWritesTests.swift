import Gateway
import Testing

@testable import Server

/// What is written in one go.
@Suite struct CoalescedWritesTests {
    private let siMaCai = [ConnectionID(1)]
    private let everybody = [ConnectionID(1), ConnectionID(2)]

    @Test func `what follows each other to one room waits for one write, and what is for others does not`() {
        var writes = CoalescedWrites()
        let isTaken = [[UInt8(1)], [2]].map { writes.add($0, to: siMaCai) }
        let isOfOthers = !writes.add([3], to: everybody)
        let first = writes.take()
        #expect(isTaken == [true, true] && isOfOthers)
        #expect(first.messages == [[1], [2]] && first.readers == siMaCai)
        let isFirstOfTheNext = writes.add([3], to: everybody)
        #expect(isFirstOfTheNext && writes.messages == [[3]])
    }

    @Test func `no write is longer than the library takes whole`() {
        var writes = CoalescedWrites()
        let half = [UInt8](repeating: 32, count: 200_000)
        let isTaken = [half, half].map { writes.add($0, to: siMaCai) }
        #expect(isTaken == [true, false] && writes.messages.count == 1)
    }
}
