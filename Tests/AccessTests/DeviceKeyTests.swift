import Access
import Testing

/// Keys and signatures as WebCrypto of a browser has written them.
struct DeviceKeyTests {
    private static let text = """
        diemcau/pledge.sign/1
        lao-cai-2022
        cum-a
        1
        125214d7a850a00eff1fadae23865344d43684f632a9bf4200717b6367ee7472
        don-vi-8
        dai-dien-8
        0190b6f2-7c1e-7a40-8d5e-00051c0de135
        2b7e8a33c1adbfc752abacc292f6fd950b8c8e7c23dfcb341a0a14c978022258
        1642411200000

        """
    private static let ed25519 = (
        key: "3Wzw6qChpC+xy78vWlkSkM0SSZDMtfCZGgDdbI+FgG4=",
        signature: "V8aPi/asXF6jcdMPauvzFIBP2yxALFUBlHMiF7jDROM/NVU+61toxLdkLo/lD+yjbSqVXb0+9BLXM7BlqsI/Aw=="
    )
    private static let p256 = (
        key: "BFvpEWkK2CSPPKkQDL4rgiGR+zDeNpfr4tefa6jH/ZT4x5bs15gEb9ANFWD6JyHDsxV+rFjPNdHn1dWo4seoFaA=",
        signature: "LGJCGwMkGXBnjpj0eOfRS6Q5Yd8Ascx0/X5XfCU8F2iRNI6ea5dcP19Q22uUvRbltw4FUcUr4rC+u2U8foTnqA=="
    )

    @Test func `what a browser has signed holds by its own key, of either kind, and nothing else does`() throws {
        let keys = [
            (try #require(DeviceKey(ed25519: Self.ed25519.key)), Self.ed25519.signature),
            (try #require(DeviceKey(p256: Self.p256.key)), Self.p256.signature),
        ]
        let message = Array(Self.text.utf8)
        for (place, (key, signature)) in keys.enumerated() {
            #expect(key.hasSigned(message, signature))
            #expect(!key.hasSigned(message.dropLast(), signature))
            #expect(!key.hasSigned(message, keys[1 - place].1))
            #expect(!key.hasSigned(message, String(signature.dropLast(2))))
            #expect(!key.hasSigned(message, ""))
        }
    }

    @Test func `what is no key of its kind is none`() throws {
        #expect(DeviceKey(ed25519: Self.p256.key) == nil && DeviceKey(p256: Self.ed25519.key) == nil)
        #expect(DeviceKey(ed25519: "") == nil && DeviceKey(p256: "") == nil)
        #expect(DeviceKey(ed25519: String(Self.ed25519.key.dropLast())) == nil, "another spelling")
        var point = try #require(Digest.base64Bytes(Self.p256.key))
        point[64] ^= 1
        #expect(DeviceKey(p256: Digest.base64(point)) == nil, "a point beside the curve")
    }

    /// The neutral point has "signed" every text with the neutral point and nought.
    @Test(arguments: [0, 0x80]) func `a key by which a signature holds for whatever text is none`(sign: UInt8) {
        for first: UInt8 in [0, 1] {
            #expect(DeviceKey(ed25519: Digest.base64([first] + Array(repeating: 0, count: 30) + [sign])) == nil)
        }
        let prime = Array(repeating: UInt8(0xFF), count: 30) + [0x7F | sign]
        for last: UInt8 in [0xEC, 0xED, 0xEE] { #expect(DeviceKey(ed25519: Digest.base64([last] + prime)) == nil) }
    }
}
