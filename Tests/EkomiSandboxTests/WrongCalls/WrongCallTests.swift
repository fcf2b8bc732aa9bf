import EkomiSandbox
import HTTPTypes
import Testing

@Suite("A wrong call")
struct WrongCallTests {
    @Test("gets the documented status and message, or one of the same kind", arguments: WrongCall.all)
    func refused(wrong: WrongCall) async throws {
        let answer = try await wrong.send()
        #expect(answer.status == wrong.status, "\(answer.text)")
        #expect(answer.text.contains(wrong.message), "\(answer.text)")
    }

    @Test("has been tried for every status that is described")
    func complete() async throws {
        let description = try await ServedDescription.current.value
        let tried = Set(
            WrongCall.all.compactMap { wrong in
                description.operation(wrong.method.rawValue, wrong.uri)
                    .map { "\($0.method) \($0.path) \(wrong.status)" }
            }
        )
        // A body that is too long has one test for all.
        for operation in description.operations {
            for status in operation.statuses where status >= 400 && status != 413 {
                let key = "\(operation.method) \(operation.path) \(status)"
                #expect(tried.contains(key), "nobody has tried \(key)")
            }
        }
    }

    @Test("with a body that is too long is not read")
    func tooLong() async throws {
        let body = String(repeating: "a", count: 3 << 20)
        let answer = try await Caller().post("/add-recipient", body: body)
        #expect(answer.status == 413)
    }
}
