import Conference
import Wire
import World

/// Commands as a busy hall sends them: most make sense now, some come too late, a few are wrong.
enum Generator {
    typealias Made = (op: String, arg: JSON, seen: [String])

    static func command(
        of role: Role, in hall: Conference, mayOpen: Bool, mayEnd: Bool, using random: inout SplitMix64
    ) -> Made {
        if role == .venue, Int.random(in: 0..<3, using: &random) > 0 { return ofVenue(using: &random) }
        guard role.isStaff else { return others(in: hall, using: &random) }
        if role == .chair { return notice(in: hall, using: &random) }
        if hall.session.state == .preparing, mayOpen, Int.random(in: 0..<5, using: &random) == 0 { return ("conference.open", [:], []) }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<30: return agenda(in: hall, using: &random)
        case 30..<45: return undo(in: hall, using: &random)
        case 45..<65: return stage(in: hall, using: &random)
        case 65..<78: return notice(in: hall, using: &random)
        case 78..<86: return timer(using: &random)
        case 86..<89: return desk(using: &random)
        case 89..<92: return aboutVenues(using: &random)
        case 92..<94: return ("access.revoke", ["role": "viewer", "person": "viewer"], [])
        default: return session(in: hall, mayEnd: mayEnd, using: &random)
        }
    }

    private static func ofVenue(using random: inout SplitMix64) -> Made {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return ("venue.attendance", ["count": .int(Int64.random(in: 0..<90, using: &random))], [])
        case 1: return ("venue.ready", ["sound": .bool(Bool.random(using: &random)), "picture": true], [])
        default: return ("venue.help", ["text": text(using: &random)], [])
        }
    }

    private static func aboutVenues(using random: inout SplitMix64) -> Made {
        let venue: JSON = ["si-ma-cai", "sa-pa"].randomElement(using: &random)!
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return ("venue.check", ["venue": venue, "heard": true, "seen": .bool(Bool.random(using: &random))], [])
        case 1: return ("venue.out", ["venue": venue, "reason": text(using: &random)], [])
        case 2: return ("venue.back", ["venue": venue], [])
        case 3: return ("help.take", ["venue": venue, "confirm": true], [])
        case 4: return ("help.close", ["venue": venue, "confirm": true], [])
        case 5: return ("rollcall.open", [:], [])
        default: return ("note.add", ["about": "conference", "text": text(using: &random)], [])
        }
    }

    private static func others(in hall: Conference, using random: inout SplitMix64) -> Made {
        guard let notice = hall.notices.notices.rows.suffix(40).randomElement(using: &random) else { return ("stage.hold", [:], []) }
        return ("notice.read", ["notice": .string(notice.id.text)], [])
    }

    private static func item(in hall: Conference, using random: inout SplitMix64) -> JSON {
        .string(hall.agenda.course.order.randomElement(using: &random)?.text ?? "i1")
    }

    private static func text(using random: inout SplitMix64) -> JSON {
        .string(
            ["Kính mời", "Điểm cầu Si Ma Cai", "Xin kiểm tra âm thanh", "Cảm ơn"].randomElement(using: &random)!
                + " \(Int.random(in: 0..<50, using: &random))")
    }

    private static func agenda(in hall: Conference, using random: inout SplitMix64) -> Made {
        let current = hall.agenda.course.current.map { JSON.string($0.text) } ?? .null
        let item = item(in: hall, using: &random)
        let text = text(using: &random)
        switch Int.random(in: 0..<30, using: &random) {
        case 0..<9: return ("agenda.advance", ["from": current], ["agenda"])
        case 9..<11: return ("agenda.advance", ["from": item], ["agenda"])
        case 11..<16: return ("agenda.jump", ["to": item], ["agenda"])
        case 16..<18: return ("agenda.skip", ["item": item], ["agenda"])
        case 18: return ("agenda.insert", ["after": item, "item": ["kind": "break", "title": ["vi": text], "minutes": 10]], [])
        case 19..<22: return ("agenda.edit", ["item": item, "set": ["notes": text, "script": ["vi": text]]], [])
        case 22..<24: return ("agenda.edit", ["item": item, "set": ["title": ["vi": text], "minutes": 7, "venue": "sa-pa"]], [])
        case 24..<26: return ("agenda.edit", ["item": item, "set": ["venue": .null, "who": [["name": text]], "quiet": true]], [])
        case 26..<28: return ("agenda.move", ["item": item, "after": self.item(in: hall, using: &random)], [])
        default: return ("agenda.extend", ["minutes": 5], [])
        }
    }

    private static func undo(in hall: Conference, using random: inout SplitMix64) -> Made {
        let steps = hall.steps.steps.rows
        let step = Bool.random(using: &random) ? steps.last : steps.randomElement(using: &random)
        return ("undo", ["seq": .int(Int64(step?.seq ?? 1))], ["steps"])
    }

    private static func stage(in hall: Conference, using random: inout SplitMix64) -> Made {
        let screen: JSON = Bool.random(using: &random) ? "main" : "overlay"
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<2: return ("stage.show", ["screen": screen, "scene": ["kind": "item", "item": item(in: hall, using: &random)]], [])
        case 2: return ("stage.show", ["screen": screen, "scene": ["kind": "message", "text": text(using: &random)]], [])
        case 3..<5: return ("stage.hold", ["screen": screen], [])
        case 5..<7: return ("stage.release", ["screen": screen], [])
        case 7: return ("stage.message", ["screen": screen, "text": text(using: &random)], [])
        case 8: return ("stage.follow", ["screen": screen], [])
        default: return ("screen.assign", ["screen": "main", "shows": screen], [])
        }
    }

    private static func notice(in hall: Conference, using random: inout SplitMix64) -> Made {
        let to: [JSON] = [
            "all", "podium", "venue/si-ma-cai", "venue/sa-pa", "unit/don-vi-15", "unit/don-vi-16", "person/mc/mc-1", "person/mc/mc-2",
        ]
        if Int.random(in: 0..<4, using: &random) == 0 { return others(in: hall, using: &random) }
        return ("notice.send", ["to": to.randomElement(using: &random)!, "text": text(using: &random)], [])
    }

    private static func timer(using random: inout SplitMix64) -> Made {
        let made: [Made] = [
            ("timer.start", ["seconds": 300], []), ("timer.pause", [:], []), ("timer.resume", [:], []),
            ("timer.extend", ["seconds": -30], []),
        ]
        return made.randomElement(using: &random)!
    }

    private static func desk(using random: inout SplitMix64) -> Made {
        let made: [Made] = [("desk.take", [:], []), ("desk.open", [:], []), ("desk.open", [:], []), ("desk.hand", ["to": "mc-2"], [])]
        return made.randomElement(using: &random)!
    }

    private static func session(in hall: Conference, mayEnd: Bool, using random: inout SplitMix64) -> Made {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return ("conference.pause", ["reason": text(using: &random)], [])
        case 1..<4 where hall.session.state == .paused: return ("conference.resume", [:], [])
        case 4 where mayEnd: return ("conference.end", ["confirm": true], ["conference"])
        case 5: return ("round.call", ["round": "r1"], [])
        default: return ("agenda.advance", [:], [])
        }
    }
}
