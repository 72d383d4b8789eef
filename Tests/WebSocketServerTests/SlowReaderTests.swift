import Foundation
import Testing

@testable import WebSocketServer

@Suite(.serialized) struct SlowReaderTests {
    @Test func `a venue that stops reading delays nobody, and is told when it has caught up`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (slow, slowID) = try server.join(receiveBuffer: 2_048)
        let (fast, fastID) = try server.join()
        let news = Frame(text: [UInt8](repeating: 110, count: 1_000))
        var sentToSlow = 0
        var heardByFast = 0
        while try !server.onServiceThread({ $0.isBehind(slowID) }) {
            try #require(sentToSlow < 2_000, "a reader with 2 KiB to keep must fall behind")
            _ = try server.onServiceThread { server in
                server.send(news, to: [slowID])
                server.send(news, to: [fastID])
                return true
            }
            sentToSlow += 1
            #expect(try fast.frame().payload.count == 1_000)
            heardByFast += 1
        }
        try server.waitFor { if case .backpressured(slowID) = $0 { true } else { nil } }
        #expect(!server.has { if case .backpressureEnded = $0 { true } else { false } })
        for _ in 0..<100 {
            _ = try server.onServiceThread { server in
                server.send(news, to: [fastID])
                return true
            }
            #expect(try fast.frame().payload.count == 1_000)
        }
        #expect(try server.onServiceThread { $0.isBehind(slowID) && !$0.isBehind(fastID) })
        for _ in 0..<sentToSlow { #expect(try slow.frame().payload.count == 1_000) }
        try server.waitFor { if case .backpressureEnded(slowID) = $0 { true } else { nil } }
        #expect(try server.onServiceThread { !$0.isBehind(slowID) })
        try slow.say("Mường Khương nghe rõ")
        #expect(try slow.frame().text == "Mường Khương nghe rõ")
    }

    @Test func `a room that has read everything before it could be told of as behind is not left behind`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (room, id) = try server.join(receiveBuffer: 2_048)
        let (isHeld, isLeft, wasSent, isRead) = (
            DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
        )
        let news = Frame(text: [UInt8](repeating: 110, count: 12_000))
        // A turn that lasts until a tick is due, so that the next one has both that and what was left meanwhile: a write that shows a reader behind, which has
        // read it before the tick looks.
        server.onNextTurn { _ in
            isHeld.signal()
            isLeft.wait()
            let tickIsDue = EventLoop.now() + 2 * SocketLimits().tickSeconds
            while EventLoop.now() < tickIsDue {}
        }
        isHeld.wait()
        server.onNextTurn { server in
            server.send(news, to: [id])
            wasSent.signal()
            isRead.wait()
        }
        isLeft.signal()
        wasSent.wait()
        #expect(try room.frame().payload.count == 12_000)
        isRead.signal()
        for _ in 0..<3 { _ = try server.onServiceThread { $0.isBehind(id) } }
        #expect(try !server.onServiceThread { $0.isBehind(id) })
        #expect(!server.takesForBehind(id))
    }

    @Test func `who is behind and is written to without end is closed`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (slow, id) = try server.join(receiveBuffer: 2_048)
        let frame = Frame(text: [UInt8](repeating: 120, count: 16_000))
        _ = try server.onServiceThread { server in
            for _ in 0..<40 { server.send(frame, to: [id]) }
            return true
        }
        try server.waitFor { if case .closed(id) = $0 { true } else { nil } }
        #expect(slow.isHungUp())
    }

    @Test func `who acknowledges nothing while bytes are outstanding is closed`() throws {
        let server = try TestServer { $0.limits.stallSeconds = 1 }
        defer { server.stop() }
        let (_slow, id) = try server.join(receiveBuffer: 2_048)
        defer { withExtendedLifetime(_slow) {} }
        let frame = Frame(text: [UInt8](repeating: 120, count: 60_000))
        _ = try server.onServiceThread { server in
            server.send(frame, to: [id])
            return true
        }
        try server.waitFor { if case .backpressured(id) = $0 { true } else { nil } }
        try server.waitFor { if case .closed(id) = $0 { true } else { nil } }
    }

    @Test func `twenty seconds without an acknowledged byte are a stall, one byte in between is not`() {
        let limits = SocketLimits()
        let stuck = SendQueue.Reading(holdsPartial: true, unacknowledged: 9_000)
        func verdict(acknowledged: (Double) -> UInt64) -> [SendQueue.Outcome] {
            var sendQueue = SendQueue()
            #expect(sendQueue.wrote(9_000, holdsPartial: true, now: { 0 }, limits: limits, unacknowledged: { 9_000 }) == .backpressured)
            return (1...30).map { second in
                sendQueue.looked(stuck, now: Double(second), limits: limits, acknowledgedBytes: { acknowledged(Double(second)) })
            }
        }
        #expect(verdict { _ in 500 }.firstIndex(of: .stalled) == 19)
        #expect(verdict { $0 < 15 ? 500 : 501 }.firstIndex(of: .stalled) == nil)
    }

    @Test func `the kernel is asked once per 4 KiB and a reader is behind above 8`() {
        let limits = SocketLimits()
        var sendQueue = SendQueue()
        var asked = 0
        var outstanding = 8_192
        func write(_ count: Int) -> SendQueue.Outcome {
            sendQueue.wrote(count, holdsPartial: false, now: { 0 }, limits: limits) {
                asked += 1
                return outstanding
            }
        }
        for _ in 0..<40 { #expect(write(1_024) == .steady) }
        #expect(asked == 10)
        outstanding = 8_193
        #expect([write(2_000), write(2_000), write(2_000)] == [.steady, .steady, .backpressured])
        #expect(sendQueue.isBehind)
        let read = SendQueue.Reading(holdsPartial: false, unacknowledged: 8_192)
        #expect(sendQueue.looked(read, now: 1, limits: limits, acknowledgedBytes: { 1 }) == .backpressureEnded)
        #expect(!sendQueue.isBehind)
    }
}
