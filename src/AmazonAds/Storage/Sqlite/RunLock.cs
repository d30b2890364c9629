using System.Globalization;

namespace AmazonAds.Storage.Sqlite;

/// <summary>
/// Holds a run: a file beside the database that one process has opened for itself alone. The system lets go of it
/// when the process dies, however it dies, so a run that nobody holds is known at once.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private readonly string path;
    private readonly FileStream file;

    private RunLock(string path, FileStream file)
    {
        this.path = path;
        this.file = file;
    }

    /// <summary>
    /// Takes a run, or gives null when another holds it. To be called while writing to the database, which makes
    /// processes take turns: the file that is locked here is then never one that another is just deleting.
    /// </summary>
    /// <param name="database">The database's file.</param>
    /// <param name="runId">The run.</param>
    /// <exception cref="AdsStoreException">The file cannot be made.</exception>
    public static RunLock? TryTake(string database, long runId)
    {
        var lockPath = PathOf(database, runId);
        try
        {
            return new RunLock(lockPath, new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(lockPath))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AdsStoreException(database, $"the lock file '{lockPath}' cannot be made: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// Whether a living process holds a run. The look itself may keep a process that begins in the same instant from carrying the run
    /// on; it is taken for open runs only.
    /// </summary>
    /// <param name="database">The database's file.</param>
    /// <param name="runId">The run.</param>
    public static bool IsHeld(string database, long runId)
    {
        var lockPath = PathOf(database, runId);
        try
        {
            using var _ = new FileStream(lockPath, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception exception) when (exception is FileNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Lets go of the run and removes the file. To be called while writing to the database.</summary>
    public void Dispose()
    {
        // Removed while still held, where the system allows it; otherwise right after.
        if (!OperatingSystem.IsWindows()) Delete();
        file.Dispose();
        if (OperatingSystem.IsWindows()) Delete();
    }

    private static string PathOf(string database, long runId) => string.Create(CultureInfo.InvariantCulture, $"{database}-run{runId}.lock");

    private void Delete()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that is left over means nothing: only a held one does.
        }
    }
}
