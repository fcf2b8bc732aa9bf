import ArgumentParser

/// What commands take that run until they are told to end.
struct DaemonOptions: ParsableArguments {
    @Option(help: "The address to listen on, over that of the configuration.")
    var host: String?

    @Option(name: .shortAndLong, help: "The port to listen on, over that of the configuration; 0 takes a free one.")
    var port: UInt16?

    @Option(name: .customLong("log"), help: "How to write the log: text or json. JSON tells of each request.")
    var logFormat = LogFormat.text
}
