import Conference
import Foundation
import Programme
import Rehearsal

/// The programme that the server ships, as `rehearse lao-cai-2022` reads it: a seed that fails here fails there.
enum LaoCaiProgramme {
    static let id = "lao-cai-2022"

    static let opening: Opening = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let reading = ProgrammeFolder.read(at: root.appending(path: "agenda/" + id))
        guard let programme = reading.programme else { preconditionFailure("the shipped programme has faults; diemcau check names them") }
        return programme.opening
    }()

    /// A day of this programme. From scratch a view is computed at every tenth position, which is what takes a debug build its time.
    static func rehearse(seed: UInt64, steps: Int, clients: Int, pace: Int = 10, planted: PlantedFault? = nil) -> Report {
        Simulation(id, opening, seed: seed, scale: Scale(steps: steps, clients: clients, pace: pace), planted: planted).run()
    }
}
