using System.Globalization;
using System.Text;

namespace AmazonAds.Emulator.Hosting;

/// <summary>Puts a body together that comes in chunks.</summary>
internal static class ChunkedBody
{
    private const int LongestLine = 1024;

    /// <summary>The whole body; null where it is malformed, cut off or longer than allowed.</summary>
    public static async ValueTask<byte[]?> ReadAsync(InputBuffer input, int longest, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (true)
        {
            if (await ReadLineAsync(input, cancellationToken).ConfigureAwait(false) is not { } line)
                return null;
            var size = line.Split(';', 2)[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var count) || count < 0)
                return null;
            if (count == 0)
                break;
            if (body.Length + count > longest || !await input.ReceiveAtLeastAsync(count + 2, cancellationToken).ConfigureAwait(false))
                return null;
            body.Write(input.Span[..count]);
            input.Consume(count + 2);
        }

        while (await ReadLineAsync(input, cancellationToken).ConfigureAwait(false) is { } trailer)
        {
            if (trailer.Length == 0)
                return body.ToArray();
        }

        return null;
    }

    private static async ValueTask<string?> ReadLineAsync(InputBuffer input, CancellationToken cancellationToken)
    {
        int end;
        while ((end = input.Span.IndexOf("\r\n"u8)) < 0)
        {
            if (input.Count > LongestLine || !await input.ReceiveAsync(cancellationToken).ConfigureAwait(false))
                return null;
        }

        var line = Encoding.ASCII.GetString(input.Span[..end]);
        input.Consume(end + 2);
        return line;
    }
}
