/// All ops, feature by feature: who enumerates ops walks this.
extension Op {
    public static let all: [Op] = Features.all.flatMap { $0.ops }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The op of this very name; nil where there is none.
    public init?(named name: String) {
        guard let op = Self.byName[name], op.name.utf8.elementsEqual(name.utf8) else { return nil }
        self = op
    }

    static func all<Feature: FeatureOp>(of feature: Feature.Type) -> [Op] { feature.allCases.map { Op($0) } }
}
