internal import Conference
internal import StrictJSON
internal import Wire

extension Deeds {
    func agenda() -> Deed {
        let current = hall.agenda.course.current.map { $0.json } ?? .null
        let confirm = JSON.bool(dice.coin())
        switch dice.number(below: 30) {
        case 0..<9: return Deed("agenda.advance", ["from": current, "confirm": confirm], seen: [.agenda])
        case 9: return Deed("agenda.advance", ["from": item()], seen: [.agenda])
        case 10..<12: return Deed("agenda.jump", ["to": item(), "confirm": confirm], seen: [.agenda])
        case 12:
            let later = dice.pick(hall.agenda.inOrder.filter { $0.state == .planned })?.id.json ?? item()
            return Deed("agenda.skip", ["item": later, "confirm": true])
        case 13: return Deed("agenda.insert", ["after": item(), "item": ["kind": "break", "title": ["vi": text()], "minutes": 10]])
        case 14..<17: return Deed("agenda.edit", ["item": item(), "set": ["notes": secret(.staff), "script": ["vi": secret(.staff)]]])
        case 17..<19: return Deed("agenda.edit", ["item": item(), "set": ["title": ["vi": text()], "minutes": 7, "venue": venue().json]])
        case 19..<21: return Deed("agenda.edit", ["item": item(), "set": ["venue": .null, "who": [["name": text()]], "quiet": true]])
        case 21..<24: return Deed("agenda.move", ["item": item(), "after": item()])
        default: return Deed("agenda.extend", ["minutes": 5])
        }
    }
}
