using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace AmazonAds.Emulator.Json;

/// <summary>
/// JSON being written into a pooled buffer. Names and punctuation come as ready UTF-8, so that a page of
/// rows costs little more than copying it.
/// </summary>
internal sealed class JsonBytes(int capacity = 4096) : IDisposable
{
    private static readonly SearchValues<char> NeedEscape = SearchValues.Create(EscapedCharacters());

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int length;

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    public int Length => length;

    public JsonBytes Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        length += utf8.Length;
        return this;
    }

    public JsonBytes Number(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        length += written;
        return this;
    }

    /// <summary>A number without trailing zeros.</summary>
    public JsonBytes Number(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        if (bits[1] != 0 || bits[2] != 0 || bits[0] < 0 || bits[3] < 0 || scale > 2)
        {
            value /= 1.0000000000000000000000000000m;
            Utf8Formatter.TryFormat(value, Reserve(40), out var general);
            length += general;
            return this;
        }

        var divisor = scale switch { 0 => 1, 1 => 10, _ => 100 };
        Number((long)(bits[0] / divisor));
        var fraction = bits[0] % divisor;
        if (fraction == 0)
            return this;
        if (scale == 1)
            fraction *= 10;
        var target = Reserve(3);
        target[0] = (byte)'.';
        target[1] = (byte)('0' + fraction / 10);
        target[2] = (byte)('0' + fraction % 10);
        length += fraction % 10 == 0 ? 2 : 3;
        return this;
    }

    /// <summary>An id in quotes.</summary>
    public JsonBytes Id(long value) => Raw("\""u8).Number(value).Raw("\""u8);

    public JsonBytes Text(string value)
    {
        if (value.AsSpan().ContainsAny(NeedEscape))
            value = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value);
        var target = Reserve(value.Length * 3 + 2);
        target[0] = (byte)'"';
        var written = Encoding.UTF8.GetBytes(value, target[1..]);
        target[written + 1] = (byte)'"';
        length += written + 2;
        return this;
    }

    /// <summary>A word of plain letters, which needs no escaping.</summary>
    public JsonBytes Word(string value)
    {
        var target = Reserve(value.Length + 2);
        target[0] = (byte)'"';
        Encoding.Latin1.GetBytes(value, target[1..]);
        target[value.Length + 1] = (byte)'"';
        length += value.Length + 2;
        return this;
    }

    /// <summary>Text that is JSON already.</summary>
    public JsonBytes RawText(string json)
    {
        length += Encoding.UTF8.GetBytes(json, Reserve(json.Length * 3));
        return this;
    }

    public JsonBytes Flag(bool value) => Raw(value ? "true"u8 : "false"u8);

    public JsonBytes Day(DateOnly value, bool compact = false)
    {
        value.TryFormat(Reserve(10), out var written, compact ? "yyyyMMdd" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        length += written;
        return this;
    }

    public JsonBytes Moment(DateTimeOffset value)
    {
        Raw("\""u8);
        value.UtcDateTime.TryFormat(Reserve(24), out var written, "yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
        length += written;
        return Raw("\""u8);
    }

    public void Dispose()
    {
        var returned = Interlocked.Exchange(ref buffer, []);
        length = 0;
        if (returned.Length > 0)
            ArrayPool<byte>.Shared.Return(returned);
    }

    private Span<byte> Reserve(int count)
    {
        if (buffer.Length - length < count)
            Grow(count);
        return buffer.AsSpan(length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + count));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static char[] EscapedCharacters() =>
        [.. Enumerable.Range(0, 32).Select(static code => (char)code), '"', '\\'];
}
