using System.Buffers;

namespace AmazonAds.Reports;

/// <summary>
/// A file of rows under a temporary name, which takes its own name when it is whole. Rows of a report are kept aside
/// until the report is whole, so that no half of one gets in.
/// </summary>
public sealed class ReportFileSink : IAsyncDisposable
{
    private const int WriteAt = 64 * 1024;

    private readonly string path;
    private readonly IRowFormat format;
    private readonly FileStream file;
    private readonly Dictionary<string, FileStream> aside = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> buffer = new(WriteAt);
    private bool committed;

    private ReportFileSink(string path, IRowFormat format)
    {
        this.path = path;
        this.format = format;
        file = Temporary(path, ".part");
    }

    /// <summary>How many rows are in the file.</summary>
    public long Rows { get; private set; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where it will be; what is there by then is replaced.</param>
    /// <param name="format">JSON lines or CSV.</param>
    /// <param name="columns">The columns of CSV, in their order.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static async Task<ReportFileSink> CreateAsync(
        string path, ReportFileFormat format, IReadOnlyList<string> columns, CancellationToken cancellationToken = default)
    {
        IRowFormat rows = format switch
        {
            ReportFileFormat.JsonLines => new JsonLinesFormat(),
            ReportFileFormat.Csv => new CsvFormat(columns),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Rows are written as JSON lines or as CSV."),
        };
        return await CreateAsync(path, rows, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the rows of one job into a file of its own.</summary>
    /// <param name="path">Where it will be; what is there by then is replaced.</param>
    /// <param name="format">How rows stand in it.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many there were.</returns>
    internal static async Task<long> SaveAsync(
        string path, IRowFormat format, IAsyncEnumerable<ReportRow> rows, CancellationToken cancellationToken)
    {
        var sink = await CreateAsync(path, format, cancellationToken).ConfigureAwait(false);
        await using (sink.ConfigureAwait(false))
        {
            await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                format.Write(row, sink.buffer);
                sink.Rows++;
                if (sink.buffer.WrittenCount > WriteAt) await sink.FlushAsync(sink.file, cancellationToken).ConfigureAwait(false);
            }

            await sink.FlushAsync(sink.file, cancellationToken).ConfigureAwait(false);
            await sink.CommitAsync(cancellationToken).ConfigureAwait(false);
            return sink.Rows;
        }
    }

    private static async Task<ReportFileSink> CreateAsync(string path, IRowFormat format, CancellationToken cancellationToken)
    {
        var sink = new ReportFileSink(path, format);
        format.WriteHead(sink.buffer);
        await sink.FlushAsync(sink.file, cancellationToken).ConfigureAwait(false);
        return sink;
    }

    /// <summary>Takes in some rows of a report, or its end.</summary>
    /// <param name="part">The part; what is missing drops what was kept aside of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AddAsync(ReportPart part, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.IsMissing)
        {
            if (aside.Remove(part.Key, out var dropped)) await dropped.DisposeAsync().ConfigureAwait(false);
            return;
        }

        if (!aside.TryGetValue(part.Key, out var own)) aside[part.Key] = own = Temporary(path, $".{aside.Count}.part", FileOptions.DeleteOnClose);
        foreach (var row in part.Rows)
        {
            format.Write(row, buffer);
            if (buffer.WrittenCount > WriteAt) await FlushAsync(own, cancellationToken).ConfigureAwait(false);
        }

        await FlushAsync(own, cancellationToken).ConfigureAwait(false);
        Rows += part.Rows.Count;
        if (!part.IsLast) return;
        own.Position = 0;
        await own.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        aside.Remove(part.Key);
        await own.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Gives the file its own name. Without this it is gone when the sink is disposed of.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        await file.DisposeAsync().ConfigureAwait(false);
        File.Move(file.Name, path, overwrite: true);
        committed = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var own in aside.Values) await own.DisposeAsync().ConfigureAwait(false);
        await file.DisposeAsync().ConfigureAwait(false);
        if (!committed) File.Delete(file.Name);
    }

    private static FileStream Temporary(string path, string suffix, FileOptions options = FileOptions.None) =>
        new($"{path}.{Guid.NewGuid():N}{suffix}", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, WriteAt, options | FileOptions.Asynchronous);

    private async Task FlushAsync(FileStream target, CancellationToken cancellationToken)
    {
        await target.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        buffer.ResetWrittenCount();
    }
}
