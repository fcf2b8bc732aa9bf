public import Reviews

/// Why a build stopped; the live release is left as it is.
public enum SiteBuildError: Error, Sendable {
    /// The build would drop more of a storefront than the plan allows.
    case wouldShrink(Shrinkage)
    /// An asset cannot be published.
    case asset(String, reason: String)
    /// A rendering failed.
    case rendering(path: String, reason: String)
    /// A feed that was rendered breaks Google's rules.
    case feed(Storefront.Name, reason: String)
    /// Reading the reviews failed.
    case store(any Error)
    /// Writing the release failed.
    case publishing(any Error)
    /// The build was asked to stop.
    case cancelled
}

extension SiteBuildError: CustomStringConvertible {
    /// What happened and what to do.
    public var description: String {
        switch self {
        case .wouldShrink(let shrinkage): shrinkage.description
        case .asset(let name, let reason): "\(name) cannot be published: \(reason)"
        case .rendering(let path, let reason): "\(path) cannot be rendered: \(reason)"
        case .feed(let storefront, let reason): "the feed of \(storefront) was not published: \(reason)"
        case .store(let error), .publishing(let error): "\(error)"
        case .cancelled: "the build was stopped; the next one begins anew"
        }
    }
}
