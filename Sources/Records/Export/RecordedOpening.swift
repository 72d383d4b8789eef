internal import Access
internal import StrictJSON
internal import TransparencyLog

/// What opens a leaf, as a record has it.
struct RecordedOpening {
    private let salt: [UInt8]
    let body: String
    let people: [Opened]

    /// What is said of one subject: a list of objects as text.
    struct Opened {
        let id: String
        let salt: [UInt8]
        let fields: String
        let commitment: String
    }

    init(_ json: JSON, at seq: Int) throws(RecordVerifier.Breach) {
        guard case .object(let members) = json, members.map(\.key) == ["salt", "body", "people"], let salt = Self.salt(members[0].value),
            case .string(let body) = members[1].value, case .array(let people) = members[2].value
        else { throw RecordVerifier.Breach(position: seq, cause: "what opens it is not of the form that an opening has") }
        self.salt = salt
        self.body = body
        var opened: [Opened] = []
        for person in people {
            guard case .object(let members) = person, members.map(\.key) == ["id", "salt", "fields"],
                case .string(let id) = members[0].value,
                let salt = Self.salt(members[1].value), case .string(let fields) = members[2].value
            else { throw RecordVerifier.Breach(position: seq, cause: "what it says of somebody is not of the form that an opening has") }
            let commitment = Digest.hex(Digest.sha256(salt + Array(fields.utf8)))
            opened.append(Opened(id: id, salt: salt, fields: fields, commitment: commitment))
        }
        self.people = opened
    }

    /// Gives how many of the leaf's persons are not opened.
    ///
    /// - Throws: where it opens another leaf.
    func mustOpen(_ leaf: RecordedLeaf, at seq: Int) throws(RecordVerifier.Breach) -> Int {
        guard Digest.hex(LogLeaf.commitment(salt: salt, body: Array(body.utf8))) == leaf.body else {
            throw RecordVerifier.Breach(position: seq, cause: "its body is not the one that its leaf commits to")
        }
        // In the leaf's order, nobody twice and nobody else.
        var left = leaf.people[...]
        for person in people {
            guard let place = left.firstIndex(where: { Array($0.key.utf8) == Array(person.id.utf8) }),
                left[place].value == .string(person.commitment)
            else {
                throw RecordVerifier.Breach(position: seq, cause: "what it says of \(person.id) is not what its leaf commits to")
            }
            left = left[(place + 1)...]
        }
        return leaf.people.count - people.count
    }

    /// Its answers that devices have signed.
    func devices(at seq: Int) throws(RecordVerifier.Breach) -> [RecordedDevice] {
        // Few bodies have one, and only those need to be read.
        guard body.contains(#""event":"pledge.answered""#) else { return [] }
        let body = JSON.object(try RecordVerifier.members(of: Array(body.utf8), seq, "its body"))
        guard case .array(let events)? = body["events"] else {
            throw RecordVerifier.Breach(position: seq, cause: "its body has no list of events")
        }
        var devices: [RecordedDevice] = []
        for event in events where event["event"] == "pledge.answered" {
            if let device = try RecordedDevice(of: event, in: body, people, at: seq) { devices.append(device) }
        }
        return devices
    }

    private static func salt(_ value: JSON) -> [UInt8]? {
        guard case .string(let text) = value, let bytes = Digest.hexBytes(text), bytes.count == LogLeaf.saltBytes else { return nil }
        return bytes
    }
}
