import Rehearsal
import Testing

/// A hundred servers on one history, in which two hundred positions a second are written.
struct FollowersTests {
    @Test func `a hundred servers keep up with two hundred positions a second, each with one reading at a time`() throws {
        let simulation = FollowersSimulation(LaoCaiProgramme.id, LaoCaiProgramme.opening, followers: 100, seed: 1)
        let figures = try simulation.run(positionsPerSecond: 200, milliseconds: 300)
        #expect(figures.positions == 60 && figures.atTheHead == 100)
        #expect(figures.longestBehind < 2_000)
        // What is written while a server reads is read with its next reading, so that a store under more is asked less for each position.
        #expect(figures.readings < 60 * figures.positions)
        #expect(figures.positionsRead <= 110 * figures.positions)
    }
}
