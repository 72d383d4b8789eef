internal import Conference
internal import StrictJSON
internal import Wire

extension Workload {
    func stage() -> WorkloadCommand {
        let screen: JSON = random.one(of: "main", "overlay")
        let any: JSON = random.one(of: "main", "overlay", "timer")
        let device = random.pick(hall.participants.rows.filter { $0.who.role == .screen })?.who.person.json ?? "main"
        switch random.number(below: 14) {
        case 0..<3: return WorkloadCommand("stage.show", ["screen": screen, "scene": ["kind": "item", "item": item()]])
        case 3: return WorkloadCommand("stage.show", ["screen": screen, "scene": ["kind": "message", "text": text()]])
        case 4: return WorkloadCommand("stage.show", ["screen": screen, "scene": ["kind": "emblem"]])
        case 5: return WorkloadCommand("stage.hold", ["screen": any])
        case 6..<9: return WorkloadCommand("stage.release", ["screen": any])
        case 9: return WorkloadCommand("stage.message", ["screen": any, "text": text()])
        case 10: return WorkloadCommand("stage.clear", ["screen": any])
        case 11: return WorkloadCommand("stage.follow", ["screen": screen])
        case 12: return WorkloadCommand(random.one(of: "screen.identify", "screen.reload"), ["screen": device])
        default: return WorkloadCommand("screen.assign", ["screen": device, "shows": any])
        }
    }
}
