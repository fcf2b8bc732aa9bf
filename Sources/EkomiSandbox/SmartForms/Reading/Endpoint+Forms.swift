extension Endpoint {
    /// `GET /api/v2/forms`: the shop's forms.
    static let forms = Endpoint(
        .smartForms,
        "forms",
        .get,
        "/api/v2/forms",
        summary: "The forms of the shop",
        authentication: .interface,
        parameters: [
            .format,
            .query("empty_forms", .flag, "0: only forms with questions, 1: only those without; default: both"),
            .query("survey_status", .oneOf("active", "inactive", "default"), "active, inactive or default"),
            .query("status", .oneOf("active", "soft_delete", "all"), "active (default), soft_delete or all"),
            .query("include", "callback_form_id, status: more about each form") { _ in "status" },
            .query("survey_id", "the forms of one survey"),
        ],
        outcomes: [.json(.data(.list(.form))), .csv] + .refusals(401, 404, 422),
        respond: forms
    )

    private static func forms(_ call: APICall) throws -> APIAnswer {
        let shop = call.sandbox.shop(at: try call.smartFormsShop())
        let isCSV = try call.wantsCSV()
        let forms = try hasForms(call) ? shop.forms : []
        guard !forms.isEmpty else { throw APIError.smartForms(404, "Shop forms does not found!") }
        if isCSV {
            let header = CSV.row(["form_id", "name", "type", "completion_rate", "open_rate"])
            return .csv(forms.reduce(into: header) { $0 += row($1) })
        }
        let included = call.questionTypes("include") ?? []
        return .smartForms(.array(forms.map { json($0, including: included) }))
    }

    /// Whether any form passes the filters: the sandbox's are all active, with questions, and part of no survey.
    private static func hasForms(_ call: APICall) throws(APIError) -> Bool {
        let wantsEmpty = try call.flag("empty_forms")
        let status = try choice(call, "status", of: ["active", "soft_delete", "all"])
        let surveyStatus = try choice(call, "survey_status", of: ["active", "inactive", "default"])
        let survey = call.query["survey_id"] ?? ""
        return wantsEmpty != true && status != "soft_delete" && surveyStatus != "inactive" && survey.isEmpty
    }

    private static func choice(_ call: APICall, _ name: String, of choices: [String]) throws(APIError) -> String? {
        guard let value = call.query[name], !value.isEmpty else { return nil }
        guard choices.contains(value) else {
            let last = choices.last ?? ""
            throw .smartForms(422, "\(name) should be \(choices.dropLast().joined(separator: ", ")) or \(last)")
        }
        return value
    }

    private static func json(_ form: SandboxForm, including included: [String]) -> JSONValue {
        var members = [
            JSONValue.Member(key: "form_id", value: .number(form.id)),
            JSONValue.Member(key: "name", value: .string(form.name)),
            JSONValue.Member(key: "type", value: .string(form.kind.rawValue)),
            JSONValue.Member(key: "completion_rate", value: .number(form.completionRate)),
            JSONValue.Member(key: "open_rate", value: .number(form.openRate)),
        ]
        if included.contains("callback_form_id") {
            members.append(JSONValue.Member(key: "callback_form_id", value: .null))
        }
        if included.contains("status") {
            members.append(JSONValue.Member(key: "status", value: "active"))
        }
        return .object(members)
    }

    private static func row(_ form: SandboxForm) -> [UInt8] {
        // Names are always quoted in the documented sample.
        CSV.line([
            "\(form.id)", CSV.quoted(form.name), form.kind.rawValue, "\(form.completionRate)", "\(form.openRate)",
        ])
    }
}
