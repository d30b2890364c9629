namespace AmazonAds.Storage.Sqlite;

/// <summary>Where the store lies when nobody says otherwise.</summary>
public static class SqliteStorePath
{
    private const string Folder = "AmazonAds";

    /// <summary>
    /// The file in the user's data folder: <c>%LOCALAPPDATA%</c> on Windows, <c>$XDG_DATA_HOME</c> or
    /// <c>~/.local/share</c> on Linux, <c>~/Library/Application Support</c> or <c>~/.local/share</c> on macOS.
    /// </summary>
    /// <param name="isEmulator">Whether the connections are to the emulator, which have a file of their own.</param>
    public static string Default(bool isEmulator = false) => Under(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        isEmulator);

    /// <summary>The file under a data folder.</summary>
    /// <param name="dataFolder">The data folder; where it is empty, the folder of temporary files serves.</param>
    /// <param name="isEmulator">Whether the connections are to the emulator.</param>
    internal static string Under(string dataFolder, bool isEmulator) => Path.Combine(
        dataFolder.Length > 0 ? dataFolder : Path.GetTempPath(), Folder, isEmulator ? "ads-emulator.db" : "ads.db");
}
