import Conference
import Testing

@Suite struct `positions by entity` {
    @Test func `of three thousand recipients each has its own, and one that is changed in a copy stays as it was elsewhere`() {
        var positions = SortedMap<EntityKey, Int>()
        let keys = (1...3_131).map { EntityKey.recipient(Recipient.ID("tap-the-\($0)")) }
        for (place, key) in keys.enumerated() { positions[key] = place }
        #expect(positions.count == 3_131)
        #expect(keys.enumerated().allSatisfy { positions[$1] == $0 })
        var copy = positions
        copy[keys[7]] = -1
        copy[keys[8]] = nil
        #expect(copy != positions && copy.count == 3_130)
        #expect(positions[keys[7]] == 7 && positions[keys[8]] == 8)
        copy[keys[7]] = 7
        copy[keys[8]] = 8
        #expect(copy == positions)
    }
}
