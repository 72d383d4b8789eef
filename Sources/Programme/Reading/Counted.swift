/// “1 item”, “3 items”, “2 people”.
enum Counted {
    static func text(_ number: Int, _ what: String, _ several: String? = nil) -> String {
        "\(number) \(number == 1 ? what : several ?? what + "s")"
    }
}
