internal import Subprocess

/// The browser of the person who sits before this computer.
enum Browser {
    #if os(macOS)
        private static let opener = "open"
    #else
        private static let opener = "xdg-open"
    #endif

    /// Opens an address; false where no browser could be opened.
    ///
    /// Other users of the computer may read the address from the list of processes, for a moment: the key in it is good
    /// for one use, and the first to come is the browser.
    static func open(_ address: String) async -> Bool {
        var options = PlatformOptions()
        // Ctrl-C in the terminal is for this program, and not for the browser.
        options.createSession = true
        let result = try? await Subprocess.run(
            .name(opener), arguments: [address], platformOptions: options, input: .none, output: .discarded,
            error: .discarded)
        return result?.terminationStatus.isSuccess ?? false
    }
}
