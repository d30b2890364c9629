using System.Buffers;
using System.IO.Compression;

namespace AmazonAds.Reports;

/// <summary>Takes rows out of a compressed file, a handful at a time. It holds one buffer, however long the file is.</summary>
internal sealed class ReportFileReader : IAsyncDisposable
{
    private const int UsualBuffer = 128 * 1024;
    private const int LongestRow = 256 * 1024 * 1024;

    private readonly GZipStream json;
    private readonly ReportRowReader rows;
    private readonly List<ReportRow> batch = [];
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(UsualBuffer);
    private int filled;

    public ReportFileReader(Stream file, string profileId)
    {
        json = new GZipStream(file, CompressionMode.Decompress);
        rows = new ReportRowReader(profileId);
    }

    /// <summary>The next rows, or null at the end of a whole report. The list is used again by the next call.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EndOfStreamException">The file ends before the report does.</exception>
    /// <exception cref="InvalidDataException">The compressed data is damaged.</exception>
    /// <exception cref="System.Text.Json.JsonException">It is not a report.</exception>
    public async ValueTask<IReadOnlyList<ReportRow>?> NextAsync(CancellationToken cancellationToken)
    {
        batch.Clear();
        while (batch.Count == 0)
        {
            if (filled == buffer.Length) Grow();
            var read = await json.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (read == 0) return rows.IsWhole ? null : throw new EndOfStreamException("the file ends before its rows do.");
            // What follows a whole report is read too: its end holds the check sum of it all.
            if (rows.IsWhole) continue;
            filled += read;
            var consumed = rows.Read(buffer.AsSpan(0, filled), batch);
            filled -= consumed;
            buffer.AsSpan(consumed, filled).CopyTo(buffer);
        }

        return batch;
    }

    public async ValueTask DisposeAsync()
    {
        await json.DisposeAsync().ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref buffer, []));
    }

    private void Grow()
    {
        if (buffer.Length >= LongestRow) throw new InvalidDataException("a row of it is longer than any row can be.");
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
