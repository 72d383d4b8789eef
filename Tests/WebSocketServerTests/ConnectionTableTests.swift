import Testing

@testable import WebSocketServer

/// Where the connections are kept, by themselves: no socket is opened.
@Suite struct ConnectionTableTests {
    private let table = ConnectionTable()
    private let server: SocketServer

    init() throws { server = try SocketServer(configuration: Configuration(), files: FileManifest(), service: SilentService()) }

    private func add() -> SocketID {
        table.add(AcceptedSocket(server: server, descriptor: -1, address: "127.0.0.1")).id
    }

    @Test func `a name that is kept too long means nobody, not whoever took the place`() {
        let gone = add()
        #expect(table.remove(gone))
        let next = add()
        #expect(next.slot == gone.slot)
        #expect(table[gone] == nil && table.state(of: gone) == nil)
        #expect(table[next]?.id == next)
    }

    @Test func `who has left leaves once`() {
        let id = add()
        let isGone = [table.remove(id), table.remove(id)]
        #expect(isGone == [true, false] && table.count == 0)
        #expect(Set([add(), add()].map(\.slot)).count == 2)
    }

    @Test func `two thousand keep their states where they are`() throws {
        let ids = (0..<2_100).map { _ in add() }
        let places = ids.map { table.state(of: $0) }
        try #require(table.state(of: ids[0])).pointee.isClosing = true
        #expect(Set(places).count == ids.count)
        #expect(ids.filter { table.state(of: $0)?.pointee.isClosing == true } == [ids[0]])
        _ = add()
        #expect(ids.map { table.state(of: $0) } == places)
    }
}
