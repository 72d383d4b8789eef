import Testing

@testable import Conference

struct FeaturesTests {
    @Test func `every kind of entity has one table, in one feature; only a person is told with what names them`() {
        let kept = Features.entities.map(\.kind)
        #expect(kept.count == Set(kept).count)
        #expect(Set(EntityKey.Kind.allCases).subtracting(kept) == [.person])
    }

    @Test func `no two features have an op or a table of what undo restores under one name`() {
        for names in [Op.all.map(\.name), Features.undoTables.map(\.name)] {
            #expect(!names.isEmpty)
            #expect(names.count == Set(names).count)
        }
    }
}
