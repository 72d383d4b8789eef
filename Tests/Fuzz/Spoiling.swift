import StrictJSON
import Wire

/// Makes an example's argument nearly right: each value stays (a byte below 128) if the day has what it names, or becomes another one's id, another number, or something that it may
/// not be.
struct Spoiling {
    /// The keys that the view has now: `round/r3`.
    let keys: [String]

    func spoilt(_ json: JSON, under name: String, _ script: inout Script) -> JSON {
        switch json {
        case .object(let members): return .object(members.flatMap { spoilt($0, &script) })
        case .array(let elements): return .array(elements.map { spoilt($0, under: name, &script) })
        default:
            let choice = script.byte()
            if choice >= 128 { return instead(of: json, under: name, choice, &script) }
            return isAway(json, under: name) ? .string(id(for: name, &script)) : json
        }
    }

    private func spoilt(_ member: JSON.Member, _ script: inout Script) -> [JSON.Member] {
        let value = spoilt(member.value, under: member.key, &script)
        guard case .object = member.value else { return [JSON.Member(member.key, value)] }
        switch script.byte() {
        case 253: return []
        case 254: return [JSON.Member(member.key, value), JSON.Member(member.key, .null)]
        case 255: return [JSON.Member(member.key, value), JSON.Member("confirm", true)]
        default: return [JSON.Member(member.key, value)]
        }
    }

    private func instead(of json: JSON, under name: String, _ choice: Int, _ script: inout Script) -> JSON {
        switch choice % 16 {
        case 0..<8: if case .string = json { .string(id(for: name, &script)) } else { .int(Int64(script.byte())) }
        case 8: .null
        case 9: .int(.max - Int64(script.byte()))
        case 10: .int(-Int64(script.byte()))
        case 11: .bool(script.byte() < 128)
        case 12: .string(String(repeating: "ế", count: script.byte() * 20))
        case 13: .string(String(decoding: script.bytes(8), as: UTF8.self))
        case 14: .array([json, json])
        default: .object([JSON.Member("id", json)])
        }
    }

    /// The example names what is not in this day: any other of its kind stands in.
    private func isAway(_ json: JSON, under name: String) -> Bool {
        guard case .string(let id) = json else { return false }
        let same = sameKind(as: name)
        return !same.isEmpty && !same.contains { $0.hasSuffix("/" + id) }
    }

    private func sameKind(as name: String) -> [String] {
        let kind = ["item", "from", "to", "after"].contains(name) ? "agenda" : name.hasSuffix("s") ? String(name.dropLast()) : name
        return keys.filter { $0.hasPrefix(kind + "/") }
    }

    /// Of the same kind where there is one: that of another round under `round`.
    private func id(for name: String, _ script: inout Script) -> String {
        let same = sameKind(as: name)
        let key = script.one(of: same.isEmpty ? keys : same) ?? ""
        return key.split(separator: "/").dropFirst().joined(separator: "/")
    }
}
