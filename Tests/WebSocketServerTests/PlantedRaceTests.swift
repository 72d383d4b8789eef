import Foundation
import Testing

/// Two threads over one thing, on purpose: `make race-suites` is shown it, to see that the thread sanitizer speaks. Otherwise nobody runs it.
struct PlantedRaceTests {
    private final class Count: @unchecked Sendable {
        var value = 0
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["DIEMCAU_PLANTED"] == "race")) func `two threads count on one thing`() {
        let count = Count()
        let over = DispatchSemaphore(value: 0)
        for _ in 0..<2 {
            Thread {
                count.value += 1
                over.signal()
            }.start()
        }
        for _ in 0..<2 { over.wait() }
        #expect(count.value > 0)
    }
}
