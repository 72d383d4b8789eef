import Access
import Records
import Testing
import TransparencyLog

@Suite struct RecordContentsTests {
    private let key = SigningKey(known: Array(repeating: 7, count: 32))
    private let files: [(name: String, bytes: [UInt8])] = [("bien-ban.html", Array("<p>48</p>".utf8)), ("so.csv", [1, 2])]
    private let origin = "diemcau/lao-cai-2022/3f9a1c2e"

    private var list: [UInt8] { Array(RecordContents(origin: origin, size: 12, files: files).signed(by: key).utf8) }
    private var publicKey: [UInt8] { Array("\(key.publicKey.text)\n".utf8) }

    @Test func `what was written with a record is named and holds`() throws {
        #expect(RecordContents.names(in: list) == ["bien-ban.html", "so.csv"])
        try RecordContents.verify(list, of: origin, size: 12, signer: key.publicKey.fingerprint, key: publicKey, files)
    }

    @Test func `a record with nothing beside it has an empty list`() throws {
        let list = Array(RecordContents(origin: origin, size: 12, files: []).signed(by: key).utf8)
        #expect(RecordContents.names(in: list) == [])
        try RecordContents.verify(list, of: origin, size: 12, signer: key.publicKey.fingerprint, key: publicKey, [])
    }

    @Test func `a file that was changed is named`() {
        let changed = [files[0], ("so.csv", [1, 3])]
        let breach = #expect(throws: RecordVerifier.Breach.self) {
            try RecordContents.verify(list, of: origin, size: 12, signer: key.publicKey.fingerprint, key: publicKey, changed)
        }
        #expect(breach?.cause == "so.csv is not the file that was written with it")
    }

    @Test func `no byte of the list can be changed`() {
        for place in list.indices {
            var changed = list
            changed[place] ^= 1
            let named = RecordContents.names(in: changed) ?? []
            // Whoever reads the folder finds another name's file missing.
            guard named == files.map(\.name) else { continue }
            #expect(throws: RecordVerifier.Breach.self) {
                try RecordContents.verify(changed, of: origin, size: 12, signer: key.publicKey.fingerprint, key: publicKey, files)
            }
        }
    }

    @Test func `a list of another record is refused`() {
        let other = Array(RecordContents(origin: origin, size: 13, files: files).signed(by: key).utf8)
        #expect(throws: RecordVerifier.Breach.self) {
            try RecordContents.verify(other, of: origin, size: 12, signer: key.publicKey.fingerprint, key: publicKey, files)
        }
    }

    @Test func `what is no list is told from one, whatever stands in it`() {
        for text in ["", "\n", "diemcau/contents\n\nx\nx\n", "diemcau/contents\na\n\nx\n", "diemcau/contents"] {
            #expect(RecordContents.names(in: Array(text.utf8)) == nil)
        }
    }

    @Test func `a key that another has followed signs no papers any more`() {
        let later = SigningKey(known: Array(repeating: 8, count: 32))
        let notes = Array(KeyChange(number: 2, key: later.publicKey, at: 1).signed(by: key).utf8)
        #expect(throws: RecordVerifier.Breach.self) {
            try RecordContents.verify(
                list, of: origin, size: 12, signer: later.publicKey.fingerprint, key: publicKey, notes: notes, files)
        }
        #expect(throws: Never.self) {
            try RecordContents.verify(list, of: origin, size: 12, signer: key.publicKey.fingerprint, key: publicKey, notes: notes, files)
        }
    }
}
