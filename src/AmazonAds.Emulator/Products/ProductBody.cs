using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Products;

/// <summary>Makes answers of JSON objects.</summary>
internal static class ProductBody
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static EmulatorResponse Response(int status, JsonObject body) =>
        new(status, MediaTypes.Json, Encoding.UTF8.GetBytes(body.ToJsonString(Options)));
}
