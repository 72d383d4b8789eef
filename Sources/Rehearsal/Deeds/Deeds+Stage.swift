internal import Conference
internal import StrictJSON
internal import Wire

extension Deeds {
    func stage() -> Deed {
        let screen: JSON = dice.one(of: "main", "overlay")
        let device = dice.pick(hall.participants.rows.filter { $0.who.role == .screen })?.who.person.json ?? "main"
        switch dice.number(below: 14) {
        case 0..<3: return Deed("stage.show", ["screen": screen, "scene": ["kind": "item", "item": item()]])
        case 3: return Deed("stage.show", ["screen": screen, "scene": ["kind": "message", "text": text()]])
        case 4: return Deed("stage.show", ["screen": screen, "scene": ["kind": "emblem"]])
        case 5: return Deed("stage.hold", ["screen": screen])
        case 6..<9: return Deed("stage.release", ["screen": screen])
        case 9: return Deed("stage.message", ["screen": screen, "text": text()])
        case 10: return Deed("stage.clear", ["screen": screen])
        case 11: return Deed("stage.follow", ["screen": screen])
        case 12: return Deed(dice.one(of: "screen.identify", "screen.reload"), ["screen": device])
        default: return Deed("screen.assign", ["screen": device, "shows": screen])
        }
    }
}
