import Conference

/// Units and the pledges of their blocs: another signatory or text can be had on the day, another bloc cannot.
extension LoadedProgramme {
    static func units(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (Table(old.units), Table(new.units))
        return after.idsChanged(since: before).compactMap { id in
            guard let unit = after[id] else { return Difference(what: "the unit “\(id.text)” is no longer in the files") }
            guard let known = before[id] else { return Difference(what: "the files have a new unit: \(shown(unit.name)) (\(id.text))") }
            if known.signatory != unit.signatory {
                return Difference(
                    what: "another person signs for the unit “\(id.text)” in the files: “\(unit.signatory?.text ?? "nobody")”",
                    command: unit.signatory.map { CommandText.write("signatory.set", ["unit": id.text, "person": $0.text]) })
            }
            let changes = [
                known.name == unit.name ? nil : "name", known.bloc == unit.bloc ? nil : "bloc", known.venue == unit.venue ? nil : "venue",
            ].compactMap(\.self)
            if changes.isEmpty { return nil }
            return Difference(what: "the unit “\(id.text)” has another \(changes.joined(separator: " and ")) in the files")
        }
    }

    static func signing(from old: Opening, to new: Opening) -> [Difference] {
        let minutes = { (opening: Opening) in opening.signingMinutes.map { "\($0) minutes" } ?? "no stated time" }
        guard old.signingMinutes != new.signingMinutes else { return [] }
        return [Difference(what: "the signing lasts \(minutes(new)) in the files, \(minutes(old)) in the conference")]
    }

    static func pledges(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (Table(old.blocs), Table(new.blocs))
        return after.idsChanged(since: before).map { id in
            guard let bloc = after[id] else { return Difference(what: "the bloc “\(id.text)” is no longer in the files") }
            guard let known = before[id] else { return Difference(what: "the files have a new bloc: \(shown(bloc.name)) (\(id.text))") }
            if known.digest != bloc.digest {
                return Difference(
                    what: "the pledge of “\(id.text)” has another text in the files",
                    command: CommandText.write("pledge.revise", ["pledge": id.text, "text": bloc.text]))
            }
            let changes = [
                known.name == bloc.name ? nil : "name", known.head == bloc.head ? nil : "head",
                known.deputy == bloc.deputy ? nil : "deputy", known.item == bloc.item ? nil : "item",
                known.presentMinutes == bloc.presentMinutes ? nil : "presentMinutes",
            ].compactMap(\.self)
            return Difference(what: "the bloc “\(id.text)” has another \(changes.joined(separator: " and ")) in the files")
        }
    }
}
