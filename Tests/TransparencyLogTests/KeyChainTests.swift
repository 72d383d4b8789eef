import Access
import Testing
import TransparencyLog

@Suite struct KeyChainTests {
    private let keys = [SigningKey(known: Array(0..<32)), SigningKey(known: Array(32..<64)), SigningKey(known: Array(64..<96))]

    private func note(_ number: Int, of key: Int, by old: Int) -> String {
        KeyChange(number: number, key: keys[key].publicKey, at: 1_642_384_812_500).signed(by: keys[old])
    }

    private func chain(_ notes: String...) -> [String]? {
        KeyChain(first: keys[0].publicKey, notes: Array(notes.joined().utf8))?.keys.map(\.text)
    }

    @Test func `the word of a key over the next one is the note that was made by hand`() {
        let byHand = """
            diemcau/signing-key
            2
            Kay64UG8yvCyLhqU000LxzYeUm0L/hLIl5S8kyKWbdc=
            1642384812500

            — diemcau/signing-key enLsa3+IzlMEbcE9sgVs2/HVjsCyVdddFyXSj2ul1XNZlnlrNrVEvFHgtmVgrYj2Q39waHmwXcKmGfwylTDpPNkiBA0=

            """
        #expect(note(2, of: 1, by: 0) == byHand)
    }

    @Test func `each key leads to the next, and none to a number, a key or a word that is not the next`() {
        let public3 = keys.map(\.publicKey.text)
        #expect(chain() == [public3[0]])
        #expect(chain(note(2, of: 1, by: 0), note(3, of: 2, by: 1)) == public3)
        #expect(chain(note(3, of: 1, by: 0)) == nil)
        #expect(chain(note(2, of: 1, by: 0), note(2, of: 2, by: 1)) == nil)
        #expect(chain(note(2, of: 1, by: 0), note(3, of: 2, by: 0)) == nil, "the first has been followed")
        #expect(chain(note(2, of: 1, by: 0), note(3, of: 0, by: 1)) == nil, "no key comes back")
        #expect(chain(note(2, of: 1, by: 1)) == nil, "nobody makes himself known by his own word")
    }
}
