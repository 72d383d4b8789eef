import Conference
import Fixtures
import StrictJSON
import Testing

@testable import Gateway

/// What a start makes of the files and of the clock that it finds.
@Suite struct StartTests {
    private static let mended: KeptFiles = {
        var opening = Opening.laoCai
        opening.venues[0].name = "Thành phố Lào Cai"
        return KeptFiles(opening, digest: "d2")
    }()

    @Test func `the first start reads its files, another one those that have changed`() {
        let files = KeptFiles(.laoCai, digest: "d1")
        #expect(FilesAside.due(files, on: ConferenceState(), isAccepted: false) == .programmeRead(files))
        #expect(FilesAside.due(files, on: .morning, isAccepted: false) == nil)
        #expect(FilesAside.due(Self.mended, on: .morning, isAccepted: false) == .programmeReplaced(Self.mended))
    }

    @Test func `after the opening changed files are kept aside, whoever consents`() {
        let open = ConferenceState.morning.after("conference.open", .lifecycle(.moved(to: .live, at: 0, reason: nil)))
        #expect(FilesAside.due(Self.mended, on: open, isAccepted: true) == nil)
        var aside = FilesAside()
        let list = aside.keep(Self.mended, open)
        #expect(list["isAside"] == true && list["canTake"] == false)
        #expect(aside.keepUpToDate(open) == nil, "nothing has happened since")
    }

    @Test func `a clock that is apart is told once, and once more when it agrees again`() {
        let clock = ConferenceState.morning.clock
        let now = Opening.startOfLaoCai
        #expect(ClockComparison.news(wall: now + 1_999, clock, at: now, since: 0) == nil)
        let apart = ClockComparison.news(wall: now + 3_600_000, clock, at: now, since: 0)?.apart
        #expect(apart == 3_600_000)
        #expect(ClockComparison.news(wall: now + 3_600_050, clock, at: now, since: 3_600_000) == nil)
        #expect(ClockComparison.news(wall: now, clock, at: now, since: 3_600_000)?.apart == 0)
        #expect(ClockComparison.line(0, since: 3_600_000)?.level == .info && ClockComparison.line(3_600_000, since: 0)?.level == .warning)
    }
}
