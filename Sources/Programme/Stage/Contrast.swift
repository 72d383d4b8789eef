import Foundation

/// A colour as `#rrggbb` tells it (sRGB), and how far it stands out from another: WCAG 2.2, “relative luminance” and “contrast ratio”.
struct RGB: Equatable {
    let red: Double
    let green: Double
    let blue: Double

    static let white = RGB(red: 255, green: 255, blue: 255)
    static let black = RGB(red: 0, green: 0, blue: 0)

    private init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// nil for what is not `#` and six digits.
    init?(_ text: String) {
        let digits = text.dropFirst()
        guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let number = Int(digits, radix: 16) else {
            return nil
        }
        self.init(red: Double(number >> 16), green: Double(number >> 8 & 255), blue: Double(number & 255))
    }

    var luminance: Double { 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue) }

    private static func linear(_ channel: Double) -> Double {
        let share = channel / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }

    /// From 1, the same, to 21, black on white.
    func contrast(to other: RGB) -> Double { Self.ratio(luminance, other.luminance) }

    private static func ratio(_ one: Double, _ other: Double) -> Double { (max(one, other) + 0.05) / (min(one, other) + 0.05) }

    /// This colour laid over another as browsers do it, channel by channel; `share` from 0 to 1.
    func covering(_ other: RGB, share: Double) -> RGB {
        RGB(
            red: red * share + other.red * (1 - share), green: green * share + other.green * (1 - share),
            blue: blue * share + other.blue * (1 - share))
    }
}

extension RGB {
    /// What text has to stand out by: WCAG asks it of small text, and a hall is no smaller than a page when it is read from the last row.
    static let leastContrast = 4.5
    /// What WCAG asks of large text. The accent is never small; without this allowance gold on red would cover every backdrop.
    static let leastOfLarge = 3.0

    /// How many percent of a picture this colour has to cover so that letters stand out from it, whatever it shows.
    ///
    /// Each channel of what comes out grows with the picture's, and luminance with each channel: so what comes out is as dark as over black or lighter, and as
    /// light as over white or darker. Letters that are lighter than the lightest, or darker than the darkest, stand out least from just that.
    func scrim(text: RGB, accent: RGB) -> Int {
        let holds = { (share: Double) in
            let (darkest, lightest) = (covering(.black, share: share).luminance, covering(.white, share: share).luminance)
            return [(text, Self.leastContrast), (accent, Self.leastOfLarge)].allSatisfy { letters, least in
                let own = letters.luminance
                if own > lightest { return Self.ratio(own, lightest) >= least }
                return own < darkest && Self.ratio(own, darkest) >= least
            }
        }
        // One more for what browsers round.
        return min(100, ((0...100).first { holds(Double($0) / 100) } ?? 100) + 1)
    }
}
