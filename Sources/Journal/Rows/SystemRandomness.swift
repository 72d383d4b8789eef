internal import Glibc

/// What the system has that nobody can guess: salts, and the names of logs.
package enum SystemRandomness {
    /// In one call, which gives up to 256: the system's generator asks the kernel for every single byte.
    package static func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            precondition(getentropy(buffer.baseAddress, count) == 0, "the system has no randomness to give")
            filled = count
        }
    }
}
