using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>Small pieces of JSON text.</summary>
internal static class ShapeJson
{
    // The text goes into a database or a request, never into a page: letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a writer is made to write, as text.</summary>
    /// <param name="write">Writes one value.</param>
    public static string Write(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(WriteUtf8(write).Span);

    /// <summary>What a writer is made to write, in UTF-8.</summary>
    /// <param name="write">Writes one value.</param>
    public static ReadOnlyMemory<byte> WriteUtf8(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return buffer.WrittenMemory;
    }
}
