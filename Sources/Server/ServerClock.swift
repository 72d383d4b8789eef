internal import Conference
internal import Foundation
internal import Glibc
internal import Journal

/// Server time: wall time at the start plus what the boot clock has counted since; whole milliseconds, never backwards.
///
/// Nobody can set the boot clock, so the agenda's clocks do not jump when somebody corrects the machine's. After a restart on the same boot the time
/// goes on by it too; after a reboot by as much as the wall clock has gone on since the last mark, and never back: if the two were apart, they stay apart by
/// the same, and an alignment of what is shown stays right.
///
/// Where several servers share a store, its clock is the base of all of them, so that their timers agree; none of them goes back behind what was recorded.
struct ServerClock: Sendable {
    private let startedAt: Milliseconds
    private let bootTimeAtStart: Milliseconds
    /// Where several servers share a store: what its clock said at the start; nil where there is but this one.
    private let storeTimeAtStart: Milliseconds?
    private let bootID: String
    /// By how much the wall clock had jumped since the last mark; nil when it had not.
    let jump: Milliseconds?

    init(after mark: TimeMark?) {
        self.init(after: mark, wall: Self.read(CLOCK_REALTIME), bootTime: Self.read(CLOCK_BOOTTIME), bootID: Self.currentBootID())
    }

    /// Of a server beside others, from what their store's clock said at `bootTime` of this machine. After a mark the conference's time has gone on by as much as
    /// that clock has: where all were gone for a while, and where the two are apart, as for a server that joins others.
    init(after mark: TimeMark?, storeTime: Milliseconds, at bootTime: Milliseconds) {
        startedAt = mark.map { $0.serverTime + max(0, storeTime - $0.wall) } ?? storeTime
        bootTimeAtStart = bootTime
        storeTimeAtStart = storeTime
        bootID = Self.currentBootID()
        jump = nil
    }

    init(after mark: TimeMark?, wall: Milliseconds, bootTime: Milliseconds, bootID: String) {
        self.bootID = bootID
        bootTimeAtStart = bootTime
        storeTimeAtStart = nil
        guard let mark else {
            startedAt = wall
            jump = nil
            return
        }
        let isSameBoot = mark.bootID == bootID && bootTime >= mark.bootTime
        let continued = mark.serverTime + (bootTime - mark.bootTime)
        startedAt = isSameBoot ? continued : mark.serverTime + max(0, wall - mark.wall)
        let expectedWall = isSameBoot ? mark.wall + (bootTime - mark.bootTime) : max(wall, mark.wall)
        jump = abs(wall - expectedWall) > ConferenceClock.tolerance ? wall - expectedWall : nil
    }

    var now: Milliseconds { startedAt + elapsed }

    private var elapsed: Milliseconds { Self.read(CLOCK_BOOTTIME) - bootTimeAtStart }

    /// By how much this server is ahead of the store's clock, which said `time` at this moment: both ran from the same moment at the start.
    func ahead(ofStore time: Milliseconds) -> Milliseconds { storeTimeAtStart.map { $0 + elapsed - time } ?? 0 }

    /// What the conference's times are compared with and aligned to: the machine's clock, or where servers share a store that store's. One machine of several could
    /// be wrong by minutes.
    var wall: Milliseconds { storeTimeAtStart.map { $0 + elapsed } ?? Self.read(CLOCK_REALTIME) }

    /// What is to be told of a machine whose own clock is not the store's, which is the one that counts.
    var warning: String? {
        guard storeTimeAtStart != nil else { return nil }
        let ahead = Self.read(CLOCK_REALTIME) - wall
        guard abs(ahead) > ConferenceClock.tolerance else { return nil }
        return """
            this machine's clock is \(abs(ahead)) ms \(ahead > 0 ? "ahead of" : "behind") the database's, by which the hall goes: what is recorded is right, this log is not. \
            Have a time service (NTP) set it
            """
    }

    var mark: TimeMark {
        TimeMark(serverTime: now, wall: wall, bootID: bootID, bootTime: Self.read(CLOCK_BOOTTIME))
    }

    /// Milliseconds since the machine has started, sleep included.
    static var bootTime: Milliseconds { read(CLOCK_BOOTTIME) }

    private static func read(_ clock: clockid_t) -> Milliseconds {
        var time = timespec()
        precondition(clock_gettime(clock, &time) == 0, "this machine has no clock \(clock)")
        return Milliseconds(time.tv_sec) * .perSecond + Milliseconds(time.tv_nsec / 1_000_000)
    }

    /// The kernel's name of this boot; without one every start counts as a new boot, and the wall clock is believed.
    private static func currentBootID() -> String {
        let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? UUID().uuidString
    }
}
