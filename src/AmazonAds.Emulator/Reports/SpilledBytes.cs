using Microsoft.Win32.SafeHandles;

namespace AmazonAds.Emulator.Reports;

/// <summary>Bytes in memory or in a temporary file, which goes with the last who holds them. Safe for several readers.</summary>
internal sealed class SpilledBytes(byte[]? memory, SafeFileHandle? file, long length)
{
    public long Length => length;

    /// <summary>All bytes where they are in memory, else null.</summary>
    public byte[]? Memory => memory;

    /// <summary>Reads from a place on; 0 at the end.</summary>
    public int Read(Span<byte> buffer, long from)
    {
        if (file is not null)
            return RandomAccess.Read(file, buffer, from);
        var rest = memory.AsSpan((int)from);
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        return count;
    }
}
