import Foundation

/// What the fuzzer throws its bytes at: it must neither crash nor break a promise, whatever they are.
protocol FuzzTarget: Sendable {
    /// What it is given to begin with, made from the files of the project.
    func seeds() throws -> [[UInt8]]
    func take(_ bytes: [UInt8])
}

/// The names under which a target is asked for, in the environment variable `FUZZ_TARGET`.
enum FuzzTargetName: String {
    case frames, conference, programme

    /// - Throws: what keeps the target from being made; the project's root has to be the current folder.
    func target() throws -> any FuzzTarget {
        switch self {
        case .frames: FrameFuzzing()
        case .conference: try ConferenceFuzzing()
        case .programme: try ProgrammeFuzzing()
        }
    }
}

/// A broken promise ends the process, so that the fuzzer keeps the bytes that broke it.
func promise(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { fatalError("broken: " + sentence()) }
}

/// One target serves a whole run.
private let chosen: any FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTargetName(rawValue: name) else {
        fatalError("set FUZZ_TARGET to frames, conference or programme, not “\(name)”")
    }
    do {
        return try target.target()
    } catch {
        fatalError("run it in the project's root: \(error)")
    }
}()

/// libFuzzer asks this once. With `FUZZ_SEEDS` the seeds are written into that folder, for libFuzzer to read as its corpus.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafeMutablePointer<CInt>?, _: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>?) -> CInt
{
    guard let folder = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] else { return 0 }
    do {
        for (number, seed) in try chosen.seeds().enumerated() {
            try Data(seed).write(to: URL(filePath: folder).appending(path: "seed-\(number)"))
        }
    } catch {
        fatalError("the seeds cannot be written: \(error)")
    }
    return 0
}

/// libFuzzer asks this for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
