import Reviews
import Testing

@Suite("A stable hash")
struct StableHashTests {
    @Test(
        "It is FNV-1a, so that what is kept with a hash can be compared by any later version",
        arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)]
    )
    func isFNV(_ text: String, _ value: UInt64) {
        var hash = StableHash()
        hash.combine(text.utf8)
        #expect(hash.value == value)
    }

    @Test("Where delimited texts end makes a difference")
    func delimits() {
        #expect(StableHash.hexadecimal(of: ["ab", "c"]) != StableHash.hexadecimal(of: ["a", "bc"]))
    }

    @Test("Its hexadecimal digits stay the same, since reviews without an id are known by them")
    func staysTheSame() {
        #expect(StableHash.hexadecimal(of: ["Anna", "5"]) == "f7010e896b9c3f2c228280843ae27ce2")
    }
}
