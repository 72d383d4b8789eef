import Conference
import Foundation
import Testing

@testable import Journal

/// The format in which events are written. What is kept here was written by a release: it is compared with what this one writes, and read by it.
@Suite struct RecordFormatTests {
    static let kept = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "kept")

    /// What a change of an encoded event has to come with.
    private static let whatToDo = """
        Events are written otherwise than before, and rows that are written so would not be format 2. A new kind of event, with its sample, is \
        added to the feature's kept file, a line an event (DIEMCAU_KEEP=1 swift test --filter RecordFormatTests). Anything else is a new format: \
        raise the journal's format, turn rows of format 2 into it before any type sees them (Sources/Journal/Formats), keep days of it \
        (`make kept-journals`) and a new file of samples beside this one, and leave this one as it is.
        """

    @Test func `every event is written as it was when its format was made`() throws {
        for feature in try RecordedFeature.all() {
            let comment = Comment(rawValue: "\(feature.name): \(Self.whatToDo)")
            let lines = feature.keptLines()
            let written = (feature.samples ?? []).map { RecordText.text(of: $0.recorded) }
            #expect(written.filter { !lines.contains($0) } == [], comment)
            #expect(lines.filter { !written.contains($0) } == [], comment)
            let unknown = written.filter { line in !lines.contains { Self.kind($0) == Self.kind(line) } }
            if unknown.isEmpty || !Self.isKeeping { continue }
            let folder = feature.keptEvents.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try (lines + unknown).joined(separator: "\n").appending("\n").write(to: feature.keptEvents, atomically: true, encoding: .utf8)
        }
    }

    /// Whether what is new is to be written down; what is there is never written again.
    static let isKeeping = ProcessInfo.processInfo.environment["DIEMCAU_KEEP"] != nil

    @Test func `every event that was written in this format is read as what it was`() throws {
        for feature in try RecordedFeature.all() {
            let samples = try #require(feature.samples, "\(feature.name)")
            for line in feature.keptLines() {
                guard case .object(let object) = try RecordText.read(line) else { throw RecordFault(.isNo("object")) }
                #expect(samples.contains(try Event(recorded: object)), "\(line)")
            }
        }
    }

    @Test func `every kind of event is of one feature, and the feature has a sample of it`() throws {
        let features = try RecordedFeature.all()
        #expect(features.flatMap(\.kinds).sorted() == Event.kinds.sorted())
        for feature in features {
            let name = feature.name
            let samples = try #require(
                feature.samples, "\(name) has events: write their samples as class \(name)Samples in Tests/JournalTests/\(name)")
            // A feature of which the programme says something shows what it says as a reading of its own.
            let kinds = Set(samples.map { Self.kind(RecordText.text(of: $0.recorded)) })
            #expect(kinds.subtracting(["programme.read"]) == Set(feature.kinds).subtracting(["programme.read"]), "\(name)")
        }
    }

    @Test func `a feature's table of events names each of them once`() throws {
        for feature in try RecordedFeature.all() {
            let table = feature.document.split(separator: "\n").drop { !$0.hasPrefix("| kind |") }.dropFirst(2).prefix { $0.hasPrefix("|") }
            let named = table.flatMap { row in Self.inCode(row.split(separator: "|")[0]).filter { $0.contains(".") } }
            #expect(named.sorted() == feature.kinds.sorted(), "Sources/Journal/Events/\(feature.name)/events.md")
        }
    }

    @Test func `each field of the opening is told of in one feature's document`() throws {
        let lines = try RecordedFeature.all().flatMap { $0.document.split(separator: "\n") }.filter { $0.hasPrefix("Of the opening: ") }
        // What stands in braces is a field's own.
        let named = lines.flatMap { Self.inCode($0.prefix { $0 != "{" }) }
        var fields: Set<String> = []
        for event in try RecordedFeature.allSamples() {
            guard case .programme(let read) = event else { continue }
            let opening =
                switch read {
                case .read(let opening, _), .reread(let opening, _): opening
                }
            guard case .object(let object) = opening.recorded else { throw RecordFault(.isNo("object")) }
            fields.formUnion(object.fields.map(\.name))
        }
        #expect(named.sorted() == fields.sorted())
    }

    /// What a document writes between back quotes.
    private static func inCode(_ text: Substring) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    @Test func `the samples have every field that format 1 had, and each comes back in it`() throws {
        var paths: Set<String> = []
        // What a later feature says of the programme format 1 never had.
        let features = try RecordedFeature.all().filter { !Set(FormatOne.kinds).isDisjoint(with: $0.kinds) }
        for event in features.flatMap({ $0.samples ?? [] })
        where FormatOne.kinds.contains(Self.kind(RecordText.text(of: event.recorded))) {
            let stored = try #require(FormatOne.downcast(event.recorded), "\(event)")
            paths.formUnion(Self.paths(stored, ""))
            guard case .object(let object) = try FormatOne.upcast(stored) else { throw RecordFault(.isNo("object")) }
            #expect(try Event(recorded: object) == event)
        }
        let possible = Set(FormatOne.events.flatMap { event in Self.paths(event.fields, "\(event.feature)._0.\(event.name)") })
        #expect(possible.subtracting(paths) == [])
    }

    @Test func `what was overridden is written where something was, read as it was, and left out of format 1, which has no word for it`()
        throws
    {
        let at = ProgrammeSample.at
        func ended(_ despite: [Reason]) -> Event { .lifecycle(.moved(to: .ended, at: at, reason: nil, despite: despite)) }
        func left(_ despite: [Reason]) -> Event { .agenda(.left("i8", as: .done, at: at, despite: despite)) }
        func taken(_ despite: [Reason]) -> Event { .venue(.helpTaken("sa-pa", by: .system, at: at, despite: despite)) }
        func closed(_ despite: [Reason]) -> Event { .venue(.helpClosed("sa-pa", despite: despite)) }
        func named(_ despite: [Reason]) -> Event { .awards(.conferrersNamed("r5", "hoi-truong", [], despite: despite)) }
        for (event, reason) in [
            (ended, Reason.agendaStillRunning), (left, .roundHoldsPlatform), (taken, .helpTaken), (closed, .helpTaken),
            (named, .roundWrongState),
        ] as [(([Reason]) -> Event, Reason)] {
            let (meant, plain) = (event([reason]), event([]))
            #expect(RecordText.text(of: meant.recorded).contains(#""despite":["\#(reason.rawValue)"]"#))
            #expect(!RecordText.text(of: plain.recorded).contains("despite"))
            #expect(try Event(recorded: meant.recorded) == meant && Event(recorded: plain.recorded) == plain)
            let inFormatOne = try #require(FormatOne.downcast(meant.recorded))
            #expect(inFormatOne == FormatOne.downcast(plain.recorded))
        }
    }

    /// Programmes without them are written as they always were, which the kept samples show; a journal of format 1 waits for its upgrade.
    @Test
    func `how people are addressed, how an award is said and what falls under several decisions are kept where the programme says it`()
        throws
    {
        let events = [
            Event.programme(.read(ProgrammeSample.addressed, digest: "files")),
            Event.programme(.read(ProgrammeSample.decided, digest: "files")),
            .guest(.became("vu-xuan-cuong", .substituted, ProgrammeSample.addressedSubstitute, at: ProgrammeSample.at)),
        ]
        for event in events {
            #expect(try Event(recorded: event.recorded) == event)
            #expect(FormatOne.downcast(event.recorded) == nil)
            #expect(!RecordText.text(of: Self.erased(event.recorded)).contains("bà của kịch bản"))
        }
    }

    @Test func `how the hall's screens look is kept with names, sizes and digests and without the pictures`() throws {
        let event = Event.programme(.read(ProgrammeSample.themed, digest: "files"))
        let text = RecordText.text(of: event.recorded)
        #expect(
            text.contains(
                #""theme":{"emblem":{"name":"huy.png","kind":"png","bytes":40960,"width":512,"height":512,"digest":"9f86"},"#
                    + #""backdrop":{"picture":{"name":"phong.webp","kind":"webp","bytes":204800,"width":1920,"height":1080,"digest":"d081"},"scrim":78},"#
                    + ##""colours":{"background":"#7a1216","text":"#ffffff","accent":"#ffd36b"}}"##), "\(text)")
        #expect(text.contains(#""lineBreaks":["Hội nghị\ntổng kết thi đua"]"#))
        #expect(try Event(recorded: event.recorded) == event)
        #expect(FormatOne.downcast(event.recorded) == nil)
    }

    @Test func `who leads an item is kept where somebody does, and an item without says nothing of it`() throws {
        for change in [Agenda.Change.ledBy(.chair), .ledBy(nil), .publicClock(true)] {
            let edited = Event.agenda(.edited("i6", [change]))
            #expect(try Event(recorded: edited.recorded) == edited)
            #expect(FormatOne.downcast(edited.recorded) == nil)
        }
        var item = ProgrammeSample.item
        #expect(!RecordText.text(of: Event.agenda(.inserted(item, after: nil)).recorded).contains("ledBy"))
        item.ledBy = .chair
        let inserted = Event.agenda(.inserted(item, after: nil))
        #expect(try Event(recorded: inserted.recorded) == inserted)
    }

    @Test func `the law of the day and the province's wording are kept where the files say them, and a journal of format 1 goes without`()
        throws
    {
        let event = Event.programme(.read(ProgrammeSample.lawful, digest: "files"))
        #expect(try Event(recorded: event.recorded) == event)
        #expect(FormatOne.downcast(event.recorded) == nil)
        let admitted = HistoryFormat.one.admitted(of: ProgrammeSample.lawful)
        #expect(admitted == ProgrammeSample.opening)
        #expect(FormatOne.downcast(Event.programme(.read(admitted, digest: "files")).recorded) != nil)
    }

    @Test func `what a device has signed is kept, and when its key is erased the record still says that a device has signed`() throws {
        let device = DeviceSignature(kind: .p256, command: "0190b6f2", publicKey: "khóa", signature: "chữ ký")
        let (event, without) = (PledgesSamples.signed(by: device), PledgesSamples.signed(by: nil))
        #expect(try Event(recorded: event.recorded) == event)
        #expect(FormatOne.downcast(event.recorded) == nil && FormatOne.downcast(without.recorded) != nil)
        #expect(!RecordText.text(of: without.recorded).contains("device"))
        let erased = Self.erased(event.recorded)
        #expect(!RecordText.text(of: erased).contains("khóa") && !RecordText.text(of: erased).contains("chữ ký"))
        let left = DeviceSignature(kind: .p256, command: "0190b6f2", publicKey: nil, signature: nil)
        #expect(try Event(recorded: erased) == PledgesSamples.signed(by: left))
    }

    @Test func `a person's words stand apart, and what was erased is read as erased`() throws {
        for event in try RecordedFeature.allSamples() {
            let erased = Self.erased(event.recorded)
            let read = try Event(recorded: erased)
            #expect(!RecordText.text(of: erased).contains("minh họa"))
            #expect(Self.kind(RecordText.text(of: read.recorded)) == Self.kind(RecordText.text(of: event.recorded)))
        }
        let corrected = Event.awards(.corrected("tap-the-16", name: "Tập thể số 16")).recorded
        #expect(try Event(recorded: Self.erased(corrected)) == .awards(.corrected("tap-the-16", name: "(đã xóa)")))
    }

    private static func kind(_ line: String) -> String { String(line.dropFirst(#"{"event":""#.count).prefix { $0 != "\"" }) }

    private static func erased(_ object: RecordedObject) -> RecordedObject {
        let fields = object.fields.map { RecordedObject.Field($0.name, erased($0.value)) }
        return RecordedObject(fields, personal: object.personal.map { RecordedObject.Personal(of: $0.subject, nil) })
    }

    private static func erased(_ value: RecordedValue) -> RecordedValue {
        switch value {
        case .flag, .number, .text: value
        case .list(let values): .list(values.map { erased($0) })
        case .object(let object): .object(erased(object))
        }
    }

    private static func paths(_ value: RecordedValue, _ before: String) -> [String] {
        switch value {
        case .flag, .number, .text: [before]
        case .list(let values): values.flatMap { paths($0, before) }
        case .object(let object): object.fields.flatMap { paths($0.value, before.isEmpty ? $0.name : "\(before).\($0.name)") }
        }
    }

    private static func paths(_ fields: [FormatOne.Field], _ before: String) -> [String] {
        fields.flatMap { field in paths(field.shape, "\(before).\(field.then)") }
    }

    private static func paths(_ shape: FormatOne.Shape, _ before: String) -> [String] {
        switch shape {
        case .scalar: [before]
        case .object(let fields): paths(fields, before)
        case .choice(_, let choices): choices.flatMap { paths($0.fields, "\(before).\($0.name)") }
        }
    }
}
