public import Conference

extension LoadedProgramme {
    /// What `new` says otherwise than `old`, in the order of the programme's files; empty when nothing does.
    public static func differences(from old: Opening, to new: Opening) -> [Difference] {
        about(from: old.about, to: new.about) + queue(from: old, to: new) + people(from: old, to: new) + venues(from: old, to: new)
            + guests(from: old, to: new)
            + AgendaDifferences(from: old.items, to: new.items).all + participants(from: old, to: new) + units(from: old, to: new)
            + regime(from: old.regime, to: new.regime) + ProgrammeSections.all.flatMap { $0.differences(from: old, to: new) }
    }

    private static func about(from old: Lifecycle.About, to new: Lifecycle.About) -> [Difference] {
        var found: [Difference] = []
        let differ = { (what: String, old: String, new: String) in
            if old != new { found.append(Difference(what: "\(what) is “\(new)” in the files, “\(old)” in the conference")) }
        }
        differ("the title", shown(old.title), shown(new.title))
        differ("the place", shown(old.place), shown(new.place))
        differ("the time zone", old.zone, new.zone)
        if old.startsAt != new.startsAt {
            let minutes = abs(new.startsAt - old.startsAt) / .perMinute
            found.append(
                Difference(
                    what: "the conference starts \(minutes) minutes \(new.startsAt > old.startsAt ? "later" : "earlier") in the files"))
        }
        let names = { (people: [PersonID]) in people.map(\.text).joined(separator: ", ") }
        differ("the list of chairs", names(old.chairs), names(new.chairs))
        let marks = { (keys: [EntityKey]) in keys.map(\.text).sorted().joined(separator: ", ") }
        differ("what is marked as illustrative", marks(old.illustrative), marks(new.illustrative))
        differ("the line breaks of titles", breaks(old), breaks(new))
        differ("the theme", words(of: old.theme), words(of: new.theme))
        differ("the secretary", old.secretary?.text ?? "nobody", new.secretary?.text ?? "nobody")
        return found
    }

    private static func breaks(_ about: Lifecycle.About) -> String {
        about.lineBreaks.sorted().map { $0.replacing("\n", with: " / ") }.joined(separator: "; ")
    }

    private static func words(of theme: Theme?) -> String {
        let picture = { (name: String, picture: Theme.Picture?) in
            picture.map { "\(name) \($0.name), \($0.width)×\($0.height), \($0.digest.prefix(8))" }
        }
        let colours = theme?.colours.map { "colours \($0.background) \($0.text) \($0.accent)" }
        let parts = [picture("emblem", theme?.emblem), picture("backdrop", theme?.backdrop?.picture), colours].compactMap(\.self)
        return parts.isEmpty ? "none" : parts.joined(separator: "; ")
    }

    /// Of what a release knows otherwise nothing is said: the day goes on with what it has.
    private static func regime(from old: Regime?, to new: Regime?) -> [Difference] {
        guard let old, let new, old.id != new.id else { return [] }
        return [
            Difference(
                what:
                    "the law of the conference is that of \(new.id) in the files, of \(old.id) in the conference, which no command changes")
        ]
    }

    /// Of the list of speakers only the rule can be changed on the day.
    private static func queue(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (old.queue ?? SpeakerQueue.Settings(), new.queue ?? SpeakerQueue.Settings())
        var found: [Difference] = []
        if before.rule != after.rule {
            found.append(
                Difference(
                    what:
                        "the rule of the list of speakers is “\(after.rule.rawValue)” in the files, “\(before.rule.rawValue)” in the conference",
                    command: CommandText.write("queue.rule", ["rule": after.rule.rawValue])))
        }
        if (before.seconds, before.budget) != (after.seconds, after.budget) {
            found.append(Difference(what: "the list of speakers has other lengths or budgets in the files, which no command changes"))
        }
        return found
    }

    private static func people(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (Table(old.people), Table(new.people))
        return after.idsChanged(since: before).map { id in
            guard let person = after[id] else { return Difference(what: "the person “\(id.text)” is no longer in the files") }
            guard let known = before[id] else { return Difference(what: "the files have a new person: \(person.name) (\(id.text))") }
            let changes = [
                known.name == person.name ? nil : "name", known.salutation == person.salutation ? nil : "salutation",
                known.title == person.title ? nil : "title", known.short == person.short ? nil : "short form of the title",
            ].compactMap(\.self)
            return Difference(
                what: "the person “\(id.text)” (\(person.name)) has another \(changes.joined(separator: " and ")) in the files")
        }
    }

    private static func venues(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (Table(old.venues), Table(new.venues))
        return after.idsChanged(since: before).map { id in
            guard let venue = after[id] else { return Difference(what: "the venue “\(id.text)” is no longer in the files") }
            guard let known = before[id] else { return Difference(what: "the files have a new venue: \(shown(venue.name)) (\(id.text))") }
            if known.name != venue.name {
                return Difference(
                    what: "the venue “\(id.text)” is called “\(shown(venue.name))” in the files, “\(shown(known.name))” in the conference")
            }
            if known.isHall != venue.isHall {
                return Difference(what: "the venue “\(id.text)” is \(venue.isHall ? "now" : "no longer") the main hall in the files")
            }
            let changes = [
                known.capacity == venue.capacity ? nil : "capacity",
                known.expected == venue.expected ? nil : "number of delegates expected",
                known.leader == venue.leader ? nil : "leader",
            ].compactMap(\.self)
            return Difference(what: "the venue “\(id.text)” has another \(changes.joined(separator: " and ")) in the files")
        }
    }

    private static func guests(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (Table(old.guests), Table(new.guests))
        return after.idsChanged(since: before).map { id in
            guard let guest = after[id] else { return Difference(what: "the guest “\(id.text)” is no longer in the files") }
            guard let known = before[id] else { return Difference(what: "the files have a new guest, “\(id.text)”") }
            let changes = [
                known.rank == guest.rank ? nil : "protocol rank", known.venue == guest.venue ? nil : "venue",
            ].compactMap(\.self)
            return Difference(what: "the guest “\(id.text)” has another \(changes.joined(separator: " and ")) in the files")
        }
    }

    /// A generation is the day's own: only who they are is compared.
    private static func participants(from old: Opening, to new: Opening) -> [Difference] {
        let (before, after) = (Table(old.participants.map(\.firstGeneration)), Table(new.participants.map(\.firstGeneration)))
        return after.idsChanged(since: before).map { who in
            let link = "\(who.role.rawValue) “\(who.person.text)”"
            guard let participant = after[who] else {
                return Difference(
                    what: "the files no longer have the \(link); its link is still good",
                    command: CommandText.write("access.revoke", ["role": who.role.rawValue, "person": who.person.text]))
            }
            guard let known = before[who] else { return Difference(what: "the files have a new \(link), whose link is not good yet") }
            let changes = [
                known.name == participant.name ? nil : "name", known.venue == participant.venue ? nil : "venue",
                known.units == participant.units ? nil : "units",
            ].compactMap(\.self)
            return Difference(what: "the \(link) has another \(changes.joined(separator: " and ")) in the files")
        }
    }

    static func shown(_ text: BilingualText) -> String { text.vi + (text.en.map { " / " + $0 } ?? "") }
}

extension Participant {
    fileprivate var firstGeneration: Participant { Participant(who.role, who.person, name: name, venue: venue, units: units) }
}
