import Conference
import Foundation
import Journal
import Testing

@testable import Server

/// The conference's time over starts and reboots.
struct ServerClockTests {
    private static let wall: Milliseconds = 1_642_401_600_000
    private static let eightDays: Milliseconds = 691_200_000

    private static var bootTime: Milliseconds {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Milliseconds(time.tv_sec) * .perSecond + Milliseconds(time.tv_nsec / 1_000_000)
    }

    /// A mark of another boot, when the conference's time was `apart` behind the machine's.
    private static func mark(apart: Milliseconds = 0) -> TimeMark {
        TimeMark(serverTime: wall - apart, wall: wall, bootID: "before", bootTime: 5_000)
    }

    private static func rebooted(_ mark: TimeMark, wall: Milliseconds) -> ServerClock {
        ServerClock(after: mark, wall: wall, bootTime: bootTime, bootID: "after")
    }

    private func expect(_ clock: ServerClock, at expected: Milliseconds, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect((0..<5_000).contains(clock.now - expected), sourceLocation: sourceLocation)
    }

    @Test func `after a reboot time has gone on by as much as the machine's clock has`() {
        let clock = Self.rebooted(Self.mark(), wall: Self.wall + 600_000)
        expect(clock, at: Self.wall + 600_000)
        #expect(clock.jump == nil)
    }

    @Test func `what was apart stays apart by the same over a reboot, so that an alignment stays right`() {
        expect(Self.rebooted(Self.mark(apart: Self.eightDays), wall: Self.wall + 600_000), at: Self.wall + 600_000 - Self.eightDays)
        expect(Self.rebooted(Self.mark(apart: -Self.eightDays), wall: Self.wall + 600_000), at: Self.wall + 600_000 + Self.eightDays)
    }

    @Test func `a machine that wakes in the past takes the conference nowhere back`() {
        let clock = Self.rebooted(Self.mark(apart: Self.eightDays), wall: 0)
        expect(clock, at: Self.wall - Self.eightDays)
        #expect(clock.jump == -Self.wall)
    }

    @Test func `on the same boot nobody can set the time`() {
        let now = Self.bootTime
        let mark = TimeMark(serverTime: Self.wall, wall: Self.wall, bootID: "this", bootTime: now - 60_000)
        let clock = ServerClock(after: mark, wall: Self.wall + Self.eightDays + 60_000, bootTime: now, bootID: "this")
        expect(clock, at: Self.wall + 60_000)
        #expect(clock.jump == Self.eightDays)
    }

    private static func beside(_ mark: TimeMark?, storeTime: Milliseconds) -> ServerClock {
        ServerClock(after: mark, storeTime: storeTime, at: bootTime)
    }

    @Test func `servers that share a database begin with its time, whatever their machines say`() {
        expect(Self.beside(nil, storeTime: Self.wall), at: Self.wall)
        expect(Self.beside(Self.mark(), storeTime: Self.wall + 4_000), at: Self.wall + 4_000)
    }

    @Test func `a server that joins others goes on with the conference's time, be it apart from the database's`() {
        let clock = Self.beside(Self.mark(apart: Self.eightDays), storeTime: Self.wall + 4_000)
        expect(clock, at: Self.wall + 4_000 - Self.eightDays)
        #expect((0..<5_000).contains(clock.ahead(ofStore: Self.wall + 4_000)))
        #expect(clock.mark.wall - clock.mark.serverTime == Self.eightDays)
    }

    @Test func `a database whose clock was set back takes no server behind what was recorded`() {
        expect(Self.beside(Self.mark(), storeTime: Self.wall - 3_600_000), at: Self.wall)
    }
}
