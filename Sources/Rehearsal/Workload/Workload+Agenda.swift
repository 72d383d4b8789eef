internal import Conference
internal import StrictJSON
internal import Wire

extension Workload {
    func agenda() -> WorkloadCommand {
        let current = hall.agenda.course.current.map { $0.json } ?? .null
        let confirm = meant(.roundHoldsPlatform)
        switch random.number(below: 30) {
        case 0..<9: return WorkloadCommand("agenda.advance", ["from": current, "confirm": confirm], seen: [.agenda])
        case 9: return WorkloadCommand("agenda.advance", ["from": item()], seen: [.agenda])
        case 10..<12: return WorkloadCommand("agenda.jump", ["to": item(), "confirm": confirm], seen: [.agenda])
        case 12:
            let later = random.pick(hall.agenda.inOrder.filter { $0.state == .planned })?.id.json ?? item()
            return WorkloadCommand("agenda.skip", ["item": later, "confirm": true])
        case 13:
            return WorkloadCommand("agenda.insert", ["after": item(), "item": ["kind": "break", "title": ["vi": text()], "minutes": 10]])
        case 14..<17:
            return WorkloadCommand("agenda.edit", ["item": item(), "set": ["notes": secret(.staff), "script": ["vi": secret(.staff)]]])
        case 17..<19:
            return WorkloadCommand("agenda.edit", ["item": item(), "set": ["title": ["vi": text()], "minutes": 7, "venue": venue().json]])
        case 19:
            let set = JSON.Member("ledBy", random.coin() ? "chair" : .null)
            return WorkloadCommand("agenda.edit", ["item": random.coin() ? item() : current, "set": .object([set])])
        case 20:
            return WorkloadCommand("agenda.edit", ["item": item(), "set": ["venue": .null, "who": [["name": text()]], "quiet": true]])
        case 21..<24: return WorkloadCommand("agenda.move", ["item": item(), "after": item()])
        default: return WorkloadCommand("agenda.extend", ["minutes": 5])
        }
    }
}
