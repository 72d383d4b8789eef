internal import Access
internal import Conference
internal import Glibc

/// The private words of a rehearsal. Every text that is not for everybody is a canary with a number; whoever is not meant must never be sent it.
final class Canaries {
    /// For whom, besides the staff, a text is.
    enum Readers {
        case staff
        /// The device of a venue.
        case venue(VenueID)
        /// Whoever signs for a unit.
        case unit(UnitID)
        /// A signature as it was drawn for a unit: whoever signs for it, and the hall's screens.
        case drawing(of: UnitID)
        case person(Principal)
    }

    /// No programme and no sentence of the server has it.
    private static let marker = Array("~chim-bi-mat-".utf8)
    private static let digits = 7

    private var readers: [Readers] = []
    /// One-time codes that were told.
    private var codes: [(answer: Answer.ID, code: String)] = []
    /// Bytes that were searched.
    private(set) var searched = 0

    /// A new text for these readers.
    func mint(for readers: Readers) -> String {
        self.readers.append(readers)
        return text(self.readers.count - 1)
    }

    /// One that was sung already, for whoever plants a fault.
    func newest() -> String? {
        guard let place = readers.lastIndex(where: { if case .staff = $0 { true } else { false } }) else { return nil }
        return text(place)
    }

    private func text(_ number: Int) -> String {
        String(decoding: Self.marker, as: UTF8.self) + String(String(number + 10_000_000).suffix(Self.digits))
    }

    func note(code: String, for answer: Answer.ID) {
        codes.removeAll { $0.answer == answer }
        codes.append((answer, code))
    }

    func code(for answer: Answer.ID) -> String? { codes.last { $0.answer == answer }?.code }

    /// What stands in these bytes that one of the readers, none of whom is staff, must not see; nil when nothing does.
    func leak(in bytes: [UInt8], to readers: [Participant]) -> String? {
        searched += bytes.count
        if let answer = leakedCode(in: bytes) { return "the code for \(answer.unit.text)" }
        for place in Self.places(of: Self.marker, in: bytes) {
            let digits = bytes[(place + Self.marker.count)...].prefix(Self.digits)
            guard let number = Int(String(decoding: digits, as: UTF8.self)), self.readers.indices.contains(number) else {
                return "a private text"
            }
            let meant = self.readers[number]
            if !readers.allSatisfy({ isFor($0, meant) }) { return "private text \(number), which is for \(meant)" }
        }
        return nil
    }

    private func isFor(_ reader: Participant, _ meant: Readers) -> Bool {
        switch meant {
        case .staff: false
        case .venue(let id): reader.who.role == .venue && reader.venue == id
        case .unit(let id): reader.units.contains(id)
        case .drawing(let id): reader.units.contains(id) || reader.who.role == .screen
        case .person(let who): reader.who == who
        }
    }

    /// Where a word stands. Its first byte is a rare one, and the C library looks for that.
    private static func places(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
        places(of: word[0], in: bytes).filter { place in place + word.count <= bytes.count && bytes[place...].starts(with: word) }
    }

    /// One of the codes that stands there as a whole text, in quotes.
    private func leakedCode(in bytes: [UInt8]) -> Answer.ID? {
        guard !codes.isEmpty else { return nil }
        for quote in Self.places(of: UInt8(ascii: "\""), in: bytes) {
            let end = quote + OneTimeCode.digits + 1
            guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { continue }
            let text = String(decoding: bytes[(quote + 1)..<end], as: UTF8.self)
            if let code = codes.first(where: { $0.code == text }) { return code.answer }
        }
        return nil
    }

    private static func places(of byte: UInt8, in bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBytes { all in
            guard let base = all.baseAddress else { return [] }
            var places: [Int] = []
            var start = 0
            while start < all.count, let hit = memchr(base + start, Int32(byte), all.count - start) {
                start = UnsafeRawPointer(hit) - base
                places.append(start)
                start += 1
            }
            return places
        }
    }
}
