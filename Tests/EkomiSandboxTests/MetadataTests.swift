import EkomiSandbox
import Foundation
import Testing

@Suite("The meta data of a recipient")
struct MetadataTests {
    private func add(_ metadata: String, with caller: Caller) async throws -> JSON {
        let value = metadata.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let fields = "shop_id=1001&password=sandbox-password-1&transaction_id=1&email=a@b.example&meta_data=\(value)"
        return try await caller.post("/add-recipient", body: fields).json
    }

    @Test(
        "is any object of JSON, what is nested under joined names",
        arguments: [
            (#"{}"#, [:]),
            (
                #"{"this":"that","blub":{"this":"x","deep":{"er":"y"}}}"#,
                ["this": "that", "blub_this": "x", "blub_deep_er": "y"]
            ),
            (
                #" { "a" : 1 , "b":-2.5e1,"c":true,"d":null,"e":[1,"x"] } "#,
                ["a": "1", "b": "-25.0", "c": "true", "d": "", "e": #"[1,"x"]"#]
            ),
            (#"{"ü\u00fc":"\ud83d\ude00\n\"\\\/","half":"\ud83d"}"#, ["üü": "😀\n\"\\/", "half": "\u{FFFD}"]),
            (#"{"a":1,"a":2}"#, ["a": "2"]),
            (#"{"big":123456789012345678901234567890}"#, ["big": "1.2345678901234568e+29"]),
        ]
    )
    func kept(metadata: String, expected: [String: String]) async throws {
        let caller = Caller()
        #expect(try await add(metadata, with: caller)["key"].int == 0)
        let uri = "/api/v1/recipients/orders?shop=1001%7Csandbox-password-1&order_id=1"
        let kept = try await caller.get(uri, shop: nil).json["data"]["meta_data"]
        #expect(kept.isNull == expected.isEmpty)
        for (name, value) in expected { #expect(try kept[name].string == value) }
        #expect(kept.keys == Set(expected.keys))
    }

    @Test("is cut after 255 characters, names and values alike")
    func cut() async throws {
        let caller = Caller()
        let long = String(repeating: "ä", count: 300)
        _ = try await add("{\"\(long)\":\"\(long)\"}", with: caller)
        let uri = "/api/v1/recipients/orders?shop=1001%7Csandbox-password-1&order_id=1"
        let kept = try await caller.get(uri, shop: nil).json["data"]["meta_data"]
        let cut = String(repeating: "ä", count: 255)
        #expect(try kept[cut].string == cut)
    }

    @Test(
        "that is no object of JSON is refused",
        arguments: [
            "", "x", "[]", "1", #""a""#, #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#, #"{"a":01}"#, #"{"a":1.}"#,
            #"{"a":"\x"}"#, #"{"a":"\u12"}"#, #"{"a":1} x"#, #"{"a":tru}"#, #"{"a":1e999}"#, "{\"a\":\"\n\"}",
            #"{"a":"#,
            String(repeating: "[", count: 500), String(repeating: #"{"a":"#, count: 500),
        ]
    )
    func refused(metadata: String) async throws {
        let answer = try await add(metadata, with: Caller())
        // Nothing at all is nothing to be wrong.
        #expect(try answer["key"].int == (metadata.isEmpty ? 0 : 15))
    }
}
