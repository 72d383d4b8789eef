import Foundation
import Journal
import Programme

/// A programme of which one file is any bytes: complaints, or a programme that can be served; never a crash.
///
/// The first byte says which file, and with its highest bit that the others are missing, which reads faster; the rest is the file.
final class ProgrammeFuzzing: FuzzTarget {
    private let files: [(name: String, bytes: [UInt8])]
    private let desk = FuzzedLinks()
    /// The whole programme, in which one file at a time is spoilt; and a folder in which it is alone.
    private let whole: URL
    private let alone: URL

    init() throws {
        let laoCai = URL(filePath: "agenda/lao-cai-2022")
        files = try FileManager.default.contentsOfDirectory(atPath: laoCai.path).sorted().map {
            ($0, [UInt8](try Data(contentsOf: laoCai.appending(path: $0))))
        }
        let room = FileManager.default.temporaryDirectory.appending(path: "diemcau-fuzz-\(UUID().uuidString)")
        whole = room.appending(path: "agenda/lao-cai-2022")
        alone = room.appending(path: "alone/lao-cai-2022")
        for folder in [whole, alone] { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        for file in files { try Data(file.bytes).write(to: whole.appending(path: file.name)) }
    }

    func seeds() throws -> [[UInt8]] {
        let template = URL(filePath: "agenda/template")
        return try files.enumerated().flatMap { number, file in
            let other = [UInt8](try Data(contentsOf: template.appending(path: file.name)))
            return [[UInt8(number)] + file.bytes, [UInt8(number) | 0x80] + file.bytes, [UInt8(number)] + other]
        }
    }

    func take(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let file = files[Int(first & 0x7F) % files.count]
        let isAlone = first & 0x80 != 0
        let spoilt = (isAlone ? alone : whole).appending(path: file.name)
        do {
            try Data(bytes.dropFirst()).write(to: spoilt)
            check(ProgrammeFolder.read(at: isAlone ? alone : whole), of: bytes)
            if isAlone { try FileManager.default.removeItem(at: spoilt) } else { try Data(file.bytes).write(to: spoilt) }
        } catch {
            fatalError("the folder for spoilt programmes cannot be written: \(error)")
        }
    }

    /// To serve a programme takes ten times as long as to read it.
    private static let filesBetweenHouses = 16

    private func check(_ reading: ProgrammeFolder.Reading, of bytes: [UInt8]) {
        for complaint in reading.complaints { promise(complaint.line >= 1, "a complaint has a line: \(complaint)") }
        guard let programme = reading.programme else {
            return promise(!reading.complaints.isEmpty, "a programme that is refused is complained of")
        }
        if bytes.count % Self.filesBetweenHouses == 0 { serve(programme) }
    }

    private func serve(_ programme: LoadedProgramme) {
        let server = FuzzedServer(programme: programme, desk: desk)
        server.check()
        let writer = RowWriter(format: .newest, term: "E1") { Array(repeating: 7, count: $0) }
        for entry in server.recorded { promise((try? writer.row(of: entry).entry(in: "fuzz")) == entry, "a programme reads back") }
    }
}
