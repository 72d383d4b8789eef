import Conference
import Fixtures
import Testing

struct TableTests {
    private func venues(_ names: String...) -> Table<Venue> { Table(names.map { Venue(id: VenueID($0), name: BilingualText($0)) }) }

    @Test func `rows stand in the order in which they came`() {
        #expect(venues("sa-pa", "bac-ha", "van-ban").rows.map(\.id) == ["sa-pa", "bac-ha", "van-ban"])
    }

    @Test func `a row set anew keeps its place`() {
        var table = venues("sa-pa", "bac-ha", "van-ban")
        table["bac-ha"] = Venue(id: "bac-ha", name: "Bắc Hà")
        #expect(table.rows.map(\.id) == ["sa-pa", "bac-ha", "van-ban"])
        #expect(table["bac-ha"]?.name == "Bắc Hà")
    }

    @Test func `every row is found by its name after one before it is gone`() {
        var table = venues("sa-pa", "bac-ha", "van-ban", "bat-xat")
        table["bac-ha"] = nil
        table["bac-ha"] = nil
        #expect(table["bac-ha"] == nil)
        #expect(table.count == 3)
        for row in table.rows { #expect(table[row.id] == row) }
        table["bac-ha"] = Venue(id: "bac-ha", name: "Bắc Hà")
        #expect(table.rows.map(\.id) == ["sa-pa", "van-ban", "bat-xat", "bac-ha"])
    }

    @Test func `updating a name that is not here adds nothing`() {
        var table = venues("sa-pa")
        table.update("bac-ha") { $0.isHall = true }
        table.update("sa-pa") { $0.isHall = true }
        #expect(table.rows == [Venue(id: "sa-pa", name: "sa-pa", isHall: true)])
    }

    @Test func `what came, changed or went is named, what stayed is not`() {
        let old = venues("sa-pa", "bac-ha", "van-ban")
        var new = old
        new.update("bac-ha") { $0.name = "Bắc Hà" }
        new["sa-pa"] = nil
        new["bat-xat"] = Venue(id: "bat-xat", name: "Bát Xát")
        #expect(new.idsChanged(since: old) == ["bac-ha", "bat-xat", "sa-pa"])
        #expect(old.idsChanged(since: old).isEmpty)
    }

    @Test func `an identifier has only small letters, digits and hyphens, at most 64`() {
        for good in ["i7", "si-ma-cai", String(repeating: "a", count: 64)] { #expect(VenueID.allows(good)) }
        for bad in ["", "Si-Ma-Cai", "sa pa", "bắc-hà", "a/b", "a_b", "é", String(repeating: "a", count: 65)] {
            #expect(!VenueID.allows(bad))
        }
    }
}
