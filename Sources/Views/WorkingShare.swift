/// A collection's share of the 64 KiB that a view may weigh (64 kbit/s give a page its state in eight seconds at worst): all of it while it has at most `whole` members, else the nearest `near`.
///
/// Two figures, not one: a conference of the usual size is carried whole, and one that is larger is looked up in its lists anyway; there the
/// room is left to what the others have to say.
struct WorkingShare {
    let whole: Int
    let near: Int

    /// How many of `count` members a view carries.
    func carried(of count: Int) -> Int { count <= whole ? count : near }

    func holdsAll(of count: Int) -> Bool { count <= whole }
}
