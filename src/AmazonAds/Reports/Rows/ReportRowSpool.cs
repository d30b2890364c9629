using System.IO.Compression;

namespace AmazonAds.Reports;

/// <summary>
/// Rows of one report kept aside until it is whole: in memory while they are few, beyond that in a compressed temporary
/// file, which is gone when the spool is disposed of. They can be read again and again.
/// </summary>
public sealed class ReportRowSpool : IAsyncDisposable
{
    private const int MostInMemory = 2_000;
    private const int Buffer = 64 * 1024;

    private readonly string profileId;
    private readonly List<ReportRow> few = [];
    private FileStream? file;
    private GZipStream? packed;

    /// <summary>No rows yet.</summary>
    /// <param name="profileId">The profile that rows are about.</param>
    public ReportRowSpool(string profileId) => this.profileId = profileId;

    /// <summary>How many rows there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">The folder of temporary files cannot be written to.</exception>
    public async Task AddAsync(IReadOnlyList<ReportRow> rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Count += rows.Count;
        few.AddRange(rows);
        if (few.Count <= MostInMemory) return;
        packed ??= Begin();
        foreach (var row in few)
        {
            await packed.WriteAsync(row.Json, cancellationToken).ConfigureAwait(false);
            packed.WriteByte((byte)',');
        }

        few.Clear();
    }

    /// <summary>All rows in their order. Nothing can be added after.</summary>
    public IEnumerable<ReportRow> Read()
    {
        // A whole compressed file; rows that are few by now follow it.
        packed?.Dispose();
        return file is null ? few : FromFile(file).Concat(few);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (packed is not null) await packed.DisposeAsync().ConfigureAwait(false);
        if (file is not null) await file.DisposeAsync().ConfigureAwait(false);
    }

    private GZipStream Begin()
    {
        var path = Path.Combine(Path.GetTempPath(), $"amazonads-{Guid.NewGuid():N}.rows");
        file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose);
        var begun = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        begun.WriteByte((byte)'[');
        return begun;
    }

    private IEnumerable<ReportRow> FromFile(FileStream source)
    {
        source.Position = 0;
        using var json = new GZipStream(source, CompressionMode.Decompress, leaveOpen: true);
        var reader = new ReportRowReader(profileId);
        var rows = new List<ReportRow>();
        var buffer = new byte[Buffer];
        var filled = 0;
        while (true)
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = json.Read(buffer, filled, buffer.Length - filled);
            if (read == 0) yield break;
            filled += read;
            var consumed = reader.Read(buffer.AsSpan(0, filled), rows);
            buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
            filled -= consumed;
            foreach (var row in rows) yield return row;
            rows.Clear();
        }
    }
}
