public import Conference

/// Rows of format 1, whose events stand as Swift's compiler made them of the types of that time: `{"awards":{"_0":{"called":{"_0":"r1","at":…}}}}`.
///
/// They are turned into today's events, and back, in stored form and by tables that know nothing of today's types: whatever becomes of those,
/// what was written stays readable. What the tables do not name did not exist then.
public enum FormatOne {
    /// All kinds of events that format 1 has.
    public static let kinds: [String] = events.map(\.kind)

    /// An event as this format had it, as today's reader takes it. What tells of a person stands among the other fields.
    public static func upcast(_ event: RecordedValue) throws(RecordFault) -> RecordedValue {
        let (feature, wrapped) = try event.onlyField()
        return try within(feature) { () throws(RecordFault) in
            let whole = try wrapped.field(wholeLabel)
            return try within(wholeLabel) { () throws(RecordFault) in try upcast(whole, of: feature) }
        }
    }

    private static func upcast(_ event: RecordedValue, of feature: String) throws(RecordFault) -> RecordedValue {
        let (name, fields) = try event.onlyField()
        guard let known = byCase[Case(feature, name)] else { throw RecordFault(.isNo("event of format 1"), at: name) }
        let kind = RecordedObject.Field(Event.kindField, .text(known.kind))
        return .object(RecordedObject([kind] + (try within(name) { () throws(RecordFault) in try upcast(fields, known.fields) })))
    }

    /// The inverse; nil for what this format cannot say, because it has no such event or field, or because something was erased.
    public static func downcast(_ event: RecordedObject) -> RecordedValue? {
        guard case .text(let kind)? = event.all?.first(where: { $0.name == Event.kindField })?.value, let known = byKind[kind],
            let fields = downcast(event, known.fields, beside: Event.kindField)
        else { return nil }
        return wrap(known.feature, [RecordedObject.Field(wholeLabel, wrap(known.name, fields))])
    }

    /// The programme without the fields that this format has not; the programme itself where that would leave none.
    static func admitted(of opening: Opening) -> Opening {
        (try? Opening(recorded: admitted(opening.recorded, FormatOne.opening))) ?? opening
    }

    private static func admitted(_ value: RecordedValue, _ shape: Shape) -> RecordedValue {
        switch (shape, value) {
        case (_, .list(let values)): .list(values.map { admitted($0, shape) })
        case (.object(let fields), .object(let object)):
            .object(
                object.keeping { field in
                    fields.first { $0.now == field.name }.map { RecordedObject.Field(field.name, admitted(field.value, $0.shape)) }
                })
        case (.scalar, _), (.choice, _), (.object, _): value
        }
    }

    /// What tells a reader of the record more and changes no state: where this format has no such field the step is done without it, as it was then.
    private static let dispensable: Set = ["despite"]

    /// What the compiler calls a value of an enumeration that has no label.
    private static let wholeLabel = "_0"

    private struct Case: Hashable, Sendable {
        let feature: String
        let name: String

        init(_ feature: String, _ name: String) {
            self.feature = feature
            self.name = name
        }
    }

    private static let byCase = Dictionary(uniqueKeysWithValues: events.map { (Case($0.feature, $0.name), $0) })
    private static let byKind = Dictionary(uniqueKeysWithValues: events.map { ($0.kind, $0) })

    private static func wrap(_ name: String, _ fields: [RecordedObject.Field]) -> RecordedValue {
        .object(RecordedObject([RecordedObject.Field(name, .object(RecordedObject(fields)))]))
    }

    private static func within<Result>(_ name: String, _ read: () throws(RecordFault) -> Result) throws(RecordFault) -> Result {
        do throws(RecordFault) {
            return try read()
        } catch {
            throw error.within(name)
        }
    }
}

/// Today's words for the words of then.
extension FormatOne {
    private static func upcast(_ value: RecordedValue, _ fields: [Field]) throws(RecordFault) -> [RecordedObject.Field] {
        var changed: [RecordedObject.Field] = []
        for field in try value.fields() {
            guard let known = fields.first(where: { $0.then == field.name }) else {
                throw RecordFault(.isNo("field of format 1"), at: field.name)
            }
            let value = try within(field.name) { () throws(RecordFault) in try upcast(field.value, known.shape) }
            changed.append(RecordedObject.Field(known.now, value))
        }
        return changed
    }

    private static func upcast(_ value: RecordedValue, _ shape: Shape) throws(RecordFault) -> RecordedValue {
        if case .list(let values) = value {
            var changed: [RecordedValue] = []
            for (place, value) in values.enumerated() {
                changed.append(try within(String(place)) { () throws(RecordFault) in try upcast(value, shape) })
            }
            return .list(changed)
        }
        switch shape {
        case .scalar:
            if case .object = value { throw RecordFault(.isNo("scalar")) }
            return value
        case .object(let fields): return .object(RecordedObject(try upcast(value, fields)))
        case .choice(let tag, let cases):
            let (name, payload) = try value.onlyField()
            guard let known = cases.first(where: { $0.name == name }) else { throw RecordFault(.isNo("choice of format 1"), at: name) }
            let fields = try within(name) { () throws(RecordFault) in try upcast(payload, known.fields) }
            return .object(RecordedObject([RecordedObject.Field(tag, .text(name))] + fields))
        }
    }
}

/// The words of then for today's.
extension FormatOne {
    private static func downcast(_ object: RecordedObject, _ fields: [Field], beside tag: String? = nil) -> [RecordedObject.Field]? {
        guard let all = object.all else { return nil }
        var changed: [RecordedObject.Field] = []
        for field in all where field.name != tag {
            guard let known = fields.first(where: { $0.now == field.name }) else {
                if dispensable.contains(field.name) { continue }
                return nil
            }
            guard let value = downcast(field.value, known.shape) else { return nil }
            changed.append(RecordedObject.Field(known.then, value))
        }
        return changed
    }

    private static func downcast(_ value: RecordedValue, _ shape: Shape) -> RecordedValue? {
        if case .list(let values) = value {
            let changed = values.map { downcast($0, shape) }
            return changed.contains(nil) ? nil : .list(changed.compactMap(\.self))
        }
        switch (shape, value) {
        case (.scalar, .object): return nil
        case (.scalar, _): return value
        case (.object(let fields), .object(let object)): return downcast(object, fields).map { .object(RecordedObject($0)) }
        case (.choice(let tag, let cases), .object(let object)):
            guard case .text(let name)? = object.all?.first(where: { $0.name == tag })?.value,
                let known = cases.first(where: { $0.name == name }), let fields = downcast(object, known.fields, beside: tag)
            else { return nil }
            return wrap(name, fields)
        case (.object, _), (.choice, _): return nil
        }
    }
}

extension RecordedObject {
    /// The same with its fields as `kept` gives them, the personal ones among them.
    fileprivate func keeping(_ kept: (Field) -> Field?) -> RecordedObject {
        let personal = personal.map { Personal(of: $0.subject, $0.fields?.compactMap(kept)) }
        return RecordedObject(fields.compactMap(kept), personal: personal)
    }

    /// Those that tell of a person among them; nil where they were erased.
    fileprivate var all: [Field]? {
        guard let personal else { return fields }
        return personal.fields.map { fields + $0 }
    }
}

extension RecordedValue {
    fileprivate func fields() throws(RecordFault) -> [RecordedObject.Field] {
        guard case .object(let object) = self else { throw RecordFault(.isNo("object")) }
        return object.fields
    }

    /// A value of an enumeration: one field, named after the case.
    fileprivate func onlyField() throws(RecordFault) -> (name: String, value: RecordedValue) {
        let fields = try fields()
        guard fields.count == 1 else { throw RecordFault(.isNo("choice")) }
        return (fields[0].name, fields[0].value)
    }

    fileprivate func field(_ name: String) throws(RecordFault) -> RecordedValue {
        guard let field = try fields().first(where: { $0.name == name }) else { throw RecordFault(.isMissing, at: name) }
        return field.value
    }
}
