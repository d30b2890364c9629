using System.Globalization;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Http;

/// <summary>The two ids that every answer carries.</summary>
internal static class RequestIds
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Adds both ids and returns the one to look for in logs.</summary>
    public static string Add(EmulatorResponse answer, ulong number)
    {
        var second = Mixer.Mix(number);
        answer.Headers.Add("x-amz-rid", string.Create(20, (number, second), static (text, parts) =>
        {
            var (bits, more) = parts;
            for (var index = 0; index < text.Length; index++)
            {
                text[index] = Alphabet[(int)(bits & 31)];
                bits = (bits >> 5) | (more << 59);
                more >>= 5;
            }
        }));
        var requestId = string.Create(
            CultureInfo.InvariantCulture,
            $"{(uint)number:x8}-{(ushort)(number >> 32):x4}-4{(second >> 52) & 0xFFF:x3}-a{(second >> 40) & 0xFFF:x3}-{second & 0xFFFFFFFFFFFF:x12}");
        answer.Headers.Add("x-amzn-RequestId", requestId);
        return requestId;
    }
}
