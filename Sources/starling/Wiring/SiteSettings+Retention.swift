import Publishing
import Settings

extension SiteSettings {
    /// Which superseded releases are kept.
    var retention: Retention { Retention(count: keptReleases, age: .seconds(keptDays * 86_400)) }
}
