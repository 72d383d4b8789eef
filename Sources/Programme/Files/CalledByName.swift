/// The people of people.yaml whom the MC calls by name, as the files that are read after it tell: guests, speakers, conferrers.
final class CalledByName {
    private var people: Set<String> = []

    func add(_ person: String) { people.insert(person) }

    func contains(_ person: String) -> Bool { people.contains(person) }
}
