using System.Buffers.Binary;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Listing;

/// <summary>
/// A cursor: where to go on and the total told on the first page, bound to profile, kind and filter.
/// It needs no memory of the emulator, so it serves for ever.
/// </summary>
internal readonly record struct PageToken(long Position, long Total)
{
    private const int Bytes = 24;

    public string Encode(ulong fingerprint)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Position);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], Total);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], Seal(fingerprint));
        return Convert.ToBase64String(bytes);
    }

    public static PageToken? Decode(string text, ulong fingerprint)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (!Convert.TryFromBase64String(text, bytes, out var written) || written != Bytes)
            return null;
        var token = new PageToken(
            BinaryPrimitives.ReadInt64LittleEndian(bytes),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]));
        return token.Seal(fingerprint) == BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]) ? token : null;
    }

    private ulong Seal(ulong fingerprint) =>
        Mixer.Combine(Mixer.Combine(fingerprint, (ulong)Position), (ulong)Total);
}
