using System.Text;

namespace AmazonAds.Emulator.Hosting;

/// <summary>
/// Strings for bytes that come again and again on one connection: header names, tokens, paths.
/// Not safe for several threads.
/// </summary>
internal sealed class TextCache
{
    private const int Longest = 512;

    private readonly string?[] entries = new string?[128];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > Longest)
            return Encoding.UTF8.GetString(bytes);
        var hash = (uint)bytes.Length * 31 + bytes[0];
        hash = hash * 31 + bytes[bytes.Length / 2];
        hash = hash * 31 + bytes[^1];
        ref var entry = ref entries[hash % (uint)entries.Length];
        if (entry is not null && Ascii.Equals(bytes, entry))
            return entry;
        return entry = Encoding.UTF8.GetString(bytes);
    }
}
