public import Conference

/// Those who act in the tests, by what they are in the hall.
extension Principal {
    public static let mc = Principal(.mc, "mc-1")
    public static let secondMC = Principal(.mc, "mc-2")
    public static let operatorOne = Principal(.operator, "operator-1")
    public static let operatorTwo = Principal(.operator, "operator-2")
    public static let chair = Principal(.chair, "chu-tri")
    public static let siMaCai = Principal(.venue, "si-ma-cai")
    public static let saPa = Principal(.venue, "sa-pa")
    public static let bacHa = Principal(.venue, "bac-ha")
    public static let vanBan = Principal(.venue, "van-ban")
    public static func signatory(_ number: Int) -> Principal { Principal(.delegate, PersonID("don-vi-\(number)")) }
    public static let unit15 = Principal(.delegate, "don-vi-15")
    public static let unit16 = Principal(.delegate, "don-vi-16")
    public static let mainScreen = Principal(.screen, "main")
    public static let viewer = Principal(.viewer, "viewer")

    /// One of every role that links are made for.
    public static let oneOfEach: [Principal] = [.mc, .operatorOne, .chair, .siMaCai, .unit15, .mainScreen, .viewer]
}
