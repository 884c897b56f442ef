/// What every page has: its style sheet and its script, the bytes of `page.css` and `page.js` beside this file.
package enum PageAssets {
    package static var style: [UInt8] { PackageResources.page_css }
    static var script: [UInt8] { PackageResources.page_js }

    /// The SHA-256 of the two in Base64 (CSP Level 3, 6.7.3.2); a test works them out anew.
    static let styleSum = "ztNgCWYOwtz1qhjrDmlXh1Das1qy/I6K3d0WS4kduAg="
    static let scriptSum = "9JD1zvMy/Hc1q8Or/6L7YXae/zX5THNwwFecHm6AsyI="

    /// What a page may do: use its own style and script, and nothing else.
    static let policy =
        "default-src 'none'; style-src 'sha256-\(styleSum)'; script-src 'sha256-\(scriptSum)'; "
        + "base-uri 'none'; form-action 'none'"
}
