import Gateway
import Testing

@testable import Server

/// What is written in one go.
@Suite struct JoinedSendsTests {
    private let siMaCai = [ConnectionID(1)]
    private let everybody = [ConnectionID(1), ConnectionID(2)]

    @Test func `what follows each other to one room waits for one write, and what is for others does not`() {
        var joined = JoinedSends()
        let isJoined = [[UInt8(1)], [2]].map { joined.add($0, to: siMaCai) }
        let isOfOthers = !joined.add([3], to: everybody)
        let first = joined.take()
        #expect(isJoined == [true, true] && isOfOthers)
        #expect(first.messages == [[1], [2]] && first.readers == siMaCai)
        let isFirstOfTheNext = joined.add([3], to: everybody)
        #expect(isFirstOfTheNext && joined.messages == [[3]])
    }
}
