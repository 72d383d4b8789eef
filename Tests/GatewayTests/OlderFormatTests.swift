import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing

@testable import Gateway

/// A journal of an older format: written on in it, so that the release before can take the day over.
@Suite struct OlderFormatTests {
    @Test func `its commands keep their bare digests, and from format 2 on they are keyed`() throws {
        var digests: [HistoryFormat: [UInt8]] = [:]
        for format in HistoryFormat.allCases {
            let host = try GatewayHost(format: format)
            host.asks(host.joins(.mc), "conference.open")
            digests[format] = host.lastDurable?.command?.digest
        }
        #expect(digests[.one]?.count == 32 && digests[.two]?.count == 32)
        #expect(digests[.one] != digests[.two])
    }
}
