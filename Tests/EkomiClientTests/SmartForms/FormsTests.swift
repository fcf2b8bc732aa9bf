import EkomiClient
import Reviews
import Testing

@Suite("Forms, questions and the shop")
struct FormsTests {
    @Test("The documented sample of forms is read, trailing comma and all; other subjects are reported")
    func readsForms() async throws {
        let body = #"""
            {"data": [{"form_id": 879,"name": "Image test 1 pro","type": "product","completion_rate": 4,"open_rate": 27},
             {"form_id":"880","name":"LadenfragebogenÂ®","type":"shop"},{"form_id":881,"name":"NPS","type":"market_research"},],
             "status_code": 200}
            """#
        let forms = try await Germany.account(body).smartForms.forms()
        #expect(
            forms.items == [
                Form(id: "879", name: "Image test 1 pro", subject: .product),
                Form(id: "880", name: "Ladenfragebogen®", subject: .shop),
            ]
        )
        #expect(forms.unintelligible.map(\.name) == ["881"] && forms.unintelligible.map(\.key) == ["type"])
    }

    @Test("Forms in CSV are the same forms, and no forms are an empty list")
    func readsFormsInOtherWays() async throws {
        var query = FormsQuery()
        query.format = .csv
        let csv = "form_id,name,type,completion_rate,open_rate\n  879,\"Image test 1 pro\",product,4,27\n"
        #expect(
            try await Germany.account(csv).smartForms.forms(query).items
                == [Form(id: "879", name: "Image test 1 pro", subject: .product)]
        )
        let none = Script([.answer(.refusal(404, "Shop forms does not found!"))])
        #expect(try await Germany.account(none.transport).smartForms.forms().items == [])
    }

    @Test("Every parameter of forms is sent under its name")
    func sendsFormsParameters() async throws {
        var query = FormsQuery()
        query.empty = false
        query.surveyStatus = .default
        query.status = .softDelete
        query.include = [.callbackFormID, .status]
        query.surveyID = 12
        let script = Script(#"{"data":[]}"#)
        _ = try await Germany.account(script.transport).smartForms.forms(query)
        let request = try #require(script.requests.first)
        #expect(request.url.hasPrefix("https://smartforms.ekomi.com/api/v2/forms?"))
        #expect(
            request.query == [
                "format": "json", "empty_forms": "0", "survey_status": "default", "status": "soft_delete",
                "include": "callback_form_id,status", "survey_id": "12",
            ]
        )
    }

    @Test("The documented sample of questions is read with its options")
    func readsQuestions() async throws {
        let body = #"""
            {"data":[{"question_id":30833,"question_label":"Stars?","question_type":"rating","parent_id":0,
              "options":[{"option_id":1,"option_label":1,"linked_question_ids":[]}]},
             {"question_id":30835,"question_label":"Recommend?","question_type":"yes_no","parent_id":0,"options":[
              {"option_id":9459,"option_label":"Yes","linked_question_ids":[30865,30866]},
              {"option_id":9460,"option_label":"No","linked_questions":[{"question_id":30867}]}]},
             {"question_id":30838,"question_label":"Delivery","question_type":"ranking_scale","parent_id":30833}],
             "status_code":200}
            """#
        let questions = try await Germany.account(body).smartForms.questions().items
        #expect(questions.map(\.label) == ["Stars?", "Recommend?", "Delivery"])
        #expect(questions.map(\.parent) == [nil, nil, "30833"])
        #expect(questions.map(\.type) == ["rating", "yes_no", "ranking_scale"])
        #expect(questions[1].options.map(\.label) == ["Yes", "No"])
        #expect(questions[1].options.map(\.linkedQuestions) == [["30865", "30866"], ["30867"]])
    }

    @Test("The rows of a CSV become questions with all their options")
    func readsQuestionsInCSV() async throws {
        let csv = """
            question_id,question_label,question_type,parent_id,option_id,option_label,linked_question_ids
            34255,"Pros cons",pros_and_cons,0,,,
            30835,"Would you recommend us?",yes_no,0,9459,Yes,30865;30866
            30835,"Would you recommend us?",yes_no,0,9460,No,30867;30868
            30853,をお勧めしますか?,yes_no,30835,9490,はい,
            """
        var query = QuestionsQuery(form: "342")
        query.format = .csv
        let questions = try await Germany.account(csv).smartForms.questions(query).items
        #expect(questions.map(\.id) == ["34255", "30835", "30853"])
        #expect(questions.map { $0.options.map(\.label) } == [[], ["Yes", "No"], ["はい"]])
        #expect(questions[1].options.first?.linkedQuestions == ["30865", "30866"])
    }

    @Test("A form's questions and the default form's have addresses of their own")
    func addressesQuestions() async throws {
        let script = Script(#"{"data":[]}"#)
        let client = Germany.account(script.transport).smartForms
        _ = try await client.questions()
        var query = QuestionsQuery(form: "../3")
        query.types = [.subRating]
        query.excludedTypes = [.legalText]
        query.expandsOptions = true
        query.showsConditionalQuestions = true
        query.showsChildQuestions = false
        query.showsMultipleLabels = true
        query.showsTags = false
        _ = try await client.questions(query)
        #expect(
            script.requests.map { String($0.url.prefix { $0 != "?" }) } == [
                "https://smartforms.ekomi.com/api/v2/forms/questions",
                "https://smartforms.ekomi.com/api/v2/forms/..%2F3/questions",
            ]
        )
        #expect(
            script.requests.last?.query == [
                "format": "json", "question_type": "sub_rating", "exclude": "legal_text", "expand": "options",
                "show_conditional_questions": "1", "show_child_questions": "0", "show_multiple_question_labels": "1",
                "show_question_tags": "0",
            ]
        )
    }

    @Test("A type of question that eKomi does not document there is refused before anything is sent")
    func refusesTypes() async {
        let script = Script(#"{"data":[]}"#)
        var query = QuestionsQuery()
        query.types = [.constantSum]
        let error = await ekomiError { _ = try await Germany.account(script.transport).smartForms.questions(query) }
        #expect(error?.kind == .validation && script.requests.isEmpty)
    }

    @Test("Of a shop nothing is kept but what is shown")
    func readsShop() async throws {
        let body = #"""
            {"data":{"shop_interface_id":665,"shop_interface_password":"pw","shop_submission_delay":"3","shop_name":"BÃ¤r",
             "shop_logo":"https://x.example/l.png","shop_url":"https://x.example","submission_link":"https://s.example",
             "certificate_link":"https://c.example"},"status_code":200}
            """#
        let expected = Shop(
            name: "Bär",
            logo: "https://x.example/l.png",
            url: "https://x.example",
            submissionURL: "https://s.example",
            certificateURL: "https://c.example"
        )
        #expect(try await Germany.account(body).smartForms.shop() == expected)
        #expect(try await Germany.account(#"{"data":{"shop_interface_id":665}}"#).smartForms.shop() == Shop())
    }
}
