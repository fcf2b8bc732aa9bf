import Reviews

extension FormsQuery: Endpoint {
    var call: Call { .smartForms("v2/forms") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = Parameters()
        parameters.add("format", format.rawValue)
        parameters.add("empty_forms", flag: empty)
        parameters.add("survey_status", surveyStatus?.rawValue)
        parameters.add("status", status?.rawValue)
        parameters.add("include", list: include.map(\.rawValue))
        parameters.add("survey_id", surveyID.map(String.init))
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Listing<Form> {
        Listing(reading: try received.records(format), mapping: received.mapping, name: "form_id") {
            object throws(RecordFault) in
            guard let id = (object["form_id"] ?? object["id"])?.name else {
                throw RecordFault(missing: "form_id", expected: "the form's number")
            }
            let type = Record.Entry(key: "type", value: object["type"] ?? .null)
            let subject: Form.Subject
            switch type.value.name?.lowercased() {
            case "product": subject = .product
            case "shop", "seller": subject = .shop
            default: throw RecordFault(type, expected: "product or shop")
            }
            let name = (object["name"] ?? object["title"])?.name?.repaired
            return Form(id: Form.ID(id), name: name ?? "", subject: subject)
        }
    }

    func answer(to refusal: Refusal) -> Listing<Form>? {
        refusal.meansNothingIsThere ? Listing(items: []) : nil
    }
}
