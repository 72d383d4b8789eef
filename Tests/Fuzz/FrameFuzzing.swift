import Conference
import StrictJSON
import Wire

/// A message of a client: any bytes are a frame or a fault, and what was read is what is written.
struct FrameFuzzing: FuzzTarget {
    func seeds() throws -> [[UInt8]] { try Examples.frames().map(JSONWriter.write) }

    func take(_ bytes: [UInt8]) {
        readAsJSON(bytes)
        do {
            let frame = try ClientFrame.read(bytes)
            if case .command(let command) = frame { understand(command) }
            if PlantedFault.chosen == .kind, case .unknown(let kind) = frame {
                promise(kind.allSatisfy(\.isLetter), "a kind of frame is written in letters (planted)")
            }
        } catch {
            say(error)
        }
        do {
            understand(try CommandFrame.read(body: bytes))
        } catch {
            say(error)
        }
    }

    private func readAsJSON(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.read(bytes) else { return }
        let written = JSONWriter.write(json)
        promise((try? JSONReader.read(written)) == json, "JSON comes back as what it was")
        let canonical = canonical(json)
        promise((try? JSONReader.read(canonical)).map(StrictJSON.canonical) == canonical, "canonical bytes are their own canonical bytes")
    }

    private func understand(_ frame: CommandFrame) {
        do {
            let read = try frame.command()
            promise(read.op?.name == frame.op, "a command is read under its own name")
        } catch {
            promise((try? JSONReader.read(JSONWriter.write(.object(error.args)))) != nil, "a refusal can be told: \(error.reason)")
        }
    }

    private func say(_ fault: FrameFault) {
        promise((try? JSONReader.read(fault.result.encode())) != nil, "a fault can be answered: \(fault.reason)")
        promise(fault.closeReason.utf8.count <= WireLimits.closeReasonBytes, "a close reason fits its frame: \(fault.closeReason)")
    }
}
