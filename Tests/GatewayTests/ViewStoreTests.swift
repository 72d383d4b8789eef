import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Views
import Wire

@testable import Gateway

/// The one primitive behind snapshot, resume, catch-up and broadcast.
@Suite struct ViewStoreTests {
    private func bytes(_ text: String) -> [UInt8] { JSONWriter.write(.string(text)) }

    private func json(_ frame: [UInt8]?) throws -> JSON { try JSONReader.read(#require(frame)) }

    /// A view with ten items at position 1.
    private func tenItems() -> ViewStore {
        var store = ViewStore(.view)
        for number in 0..<10 {
            store.set(ViewKey(stringLiteral: "agenda/i\(number)"), bytes("nội dung số \(number) của chương trình"), at: 1)
        }
        return store
    }

    @Test func `a reader gets exactly what changed since its position`() throws {
        var store = tenItems()
        store.set("agenda/i3", bytes("b"), at: 2)
        store.set("agenda/i4", nil, at: 3)
        store.set("agenda/i5", bytes("c"), at: 4)
        #expect(
            try json(store.frame(since: 2, in: Terms([]))) == [
                "t": "state", "v": "view", "prev": 2, "seq": 4, "set": ["agenda/i5": "c"], "del": ["agenda/i4"],
            ])
        #expect(
            try json(store.frame(since: 3, in: Terms([]))) == ["t": "state", "v": "view", "prev": 3, "seq": 4, "set": ["agenda/i5": "c"]])
        #expect(store.frame(since: 4, in: Terms([])) == nil)
        #expect(try json(store.frame(since: 0, in: Terms([])))["prev"] == 0)
    }

    @Test func `a position that changes nothing in a view does not exist for it`() throws {
        var store = tenItems()
        store.set("agenda/i3", bytes("nội dung số 3 của chương trình"), at: 7)
        store.set("desk", nil, at: 8)
        #expect(store.head == 1)
        #expect(store.frame(since: 1, in: Terms([])) == nil)
    }

    @Test func `a key that vanishes and comes back is set, not deleted`() throws {
        var store = tenItems()
        store.set("agenda/i3", nil, at: 2)
        store.set("agenda/i3", bytes("lại"), at: 3)
        let frame = try json(store.frame(since: 1, in: Terms([])))
        #expect(frame["set"] == ["agenda/i3": "lại"] && frame["del"] == JSON?.none)
        store.set("agenda/i3", nil, at: 4)
        #expect(try json(store.frame(since: 1, in: Terms([])))["del"] == ["agenda/i3"])
    }

    @Test func `the same bytes after a while away still count as a change`() throws {
        var store = tenItems()
        let same = bytes("nội dung số 3 của chương trình")
        store.set("agenda/i3", nil, at: 2)
        store.set("agenda/i3", same, at: 3)
        #expect(try json(store.frame(since: 2, in: Terms([])))["set"]?["agenda/i3"] != JSON?.none)
        #expect(try json(store.frame(since: 1, in: Terms([])))["set"]?["agenda/i3"] != JSON?.none)
    }

    @Test func `below the floor the answer is the snapshot, at the floor still the change`() throws {
        var store = tenItems()
        for number in 0...ViewStore.mostTombstones {
            store.set(ViewKey(stringLiteral: "notice/n\(number)"), bytes("x"), at: 2 + 2 * number)
            store.set(ViewKey(stringLiteral: "notice/n\(number)"), nil, at: 3 + 2 * number)
        }
        #expect(store.stored.tombstones.count == ViewStore.mostTombstones)
        #expect(store.floor == 3)
        #expect(try json(store.frame(since: 2, in: Terms([])))["prev"] == 0)
        let recent = store.head - 4
        let frame = try json(store.frame(since: recent, in: Terms([])))
        #expect(frame["prev"] == .int(Int64(recent)))
        #expect(frame["del"] == [.string("notice/n\(ViewStore.mostTombstones - 1)"), .string("notice/n\(ViewStore.mostTombstones)")])
    }

    @Test func `a change that is longer than the whole is sent as the whole`() throws {
        var store = tenItems()
        for number in 0..<10 { store.set(ViewKey(stringLiteral: "agenda/i\(number)"), nil, at: 2 + number) }
        store.set("desk", bytes("trống"), at: 20)
        let frame = try json(store.frame(since: 1, in: Terms([])))
        #expect(frame["prev"] == 0 && frame["set"] == ["desk": "trống"] && frame["del"] == JSON?.none)
    }

    @Test func `a position beyond the head gets the snapshot`() throws {
        var store = tenItems()
        #expect(try json(store.frame(since: 5, in: Terms([])))["prev"] == 0)
    }

    @Test func `stored and restored it answers every reader as before`() throws {
        var store = tenItems()
        for step in 2...40 {
            store.set(ViewKey(stringLiteral: "agenda/i\(step % 7)"), step % 3 == 0 ? nil : bytes("lần \(step)"), at: step)
        }
        let entries = Dictionary(uniqueKeysWithValues: store.set.map { ($0.key, $0.bytes) })
        var again = try #require(ViewStore(.view, store.stored) { entries[$0.text] })
        for since in 0...41 { #expect(again.frame(since: since, in: Terms([])) == store.frame(since: since, in: Terms([]))) }
        again.set("agenda/i1", bytes("mới"), at: 41)
        store.set("agenda/i1", bytes("mới"), at: 41)
        for since in 0...41 { #expect(again.frame(since: since, in: Terms([])) == store.frame(since: since, in: Terms([]))) }
        #expect(ViewStore(.view, store.stored) { _ in nil } == nil)
    }
}
