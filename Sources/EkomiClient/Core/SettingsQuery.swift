/// `GET v3/getSettings`.
struct SettingsQuery: Endpoint {
    var call: Call { .core("getSettings") }

    func parameters() throws(InvalidParameter) -> Parameters { Parameters(coreFormat: .json) }

    func answer(from received: Received) throws(Refusal) -> CoreSettings {
        let settings = try CoreReceived(received).object()
        return CoreSettings(
            mailDelayInDays: settings["mail_delay"]?.int,
            senderName: settings["mail_from_name"]?.name?.repaired,
            certificateURL: settings["ekomi_certificate"]?.name
        )
    }
}
