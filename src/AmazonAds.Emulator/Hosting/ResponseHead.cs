using System.Buffers.Text;
using System.Net;
using System.Text;

namespace AmazonAds.Emulator.Hosting;

/// <summary>Writes what stands before the body of an answer.</summary>
internal static class ResponseHead
{
    /// <summary>Enough for every head that the emulator writes.</summary>
    public const int MostBytes = 4096;

    public static int Write(Span<byte> target, EmulatorResponse answer, string date, bool keepAlive)
    {
        var start = target.Length;
        Put(ref target, "HTTP/1.1 "u8);
        Utf8Formatter.TryFormat(answer.Status, target, out var digits);
        target = target[digits..];
        Put(ref target, " "u8);
        Put(ref target, Reason(answer.Status));
        Put(ref target, "\r\nServer: Server\r\nDate: "u8);
        Put(ref target, date);
        if (answer.ContentType is not null)
        {
            Put(ref target, "\r\nContent-Type: "u8);
            Put(ref target, answer.ContentType);
        }

        Put(ref target, "\r\nContent-Length: "u8);
        Utf8Formatter.TryFormat(answer.BodyLength, target, out digits);
        target = target[digits..];
        foreach (var field in answer.Headers.Fields)
        {
            Put(ref target, "\r\n"u8);
            Put(ref target, field.Key);
            Put(ref target, ": "u8);
            Put(ref target, field.Value);
        }

        Put(ref target, keepAlive ? "\r\n\r\n"u8 : "\r\nConnection: close\r\n\r\n"u8);
        return start - target.Length;
    }

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        207 => "Multi-Status",
        422 => "Unprocessable Entity",
        425 => "Too Early",
        429 => "Too Many Requests",
        _ => ((HttpStatusCode)status).ToString(),
    };

    private static void Put(ref Span<byte> target, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(target);
        target = target[bytes.Length..];
    }

    private static void Put(ref Span<byte> target, string text) =>
        target = target[Encoding.Latin1.GetBytes(text, target)..];
}
