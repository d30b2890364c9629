using System.Text.Json;

namespace AmazonAds.ContractTable.Documents;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="In">Where it stands: header, query or path.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record DocumentParameter(string Name, string In, bool IsRequired)
{
    /// <summary>The parameters of an operation, those of its path included.</summary>
    /// <param name="schemas">The document.</param>
    /// <param name="at">The path.</param>
    /// <param name="definition">The operation.</param>
    public static IReadOnlyList<DocumentParameter> Read(DocumentSchemas schemas, JsonElement at, JsonElement definition) =>
    [
        .. from owner in new[] { definition, at }
           where owner.TryGetProperty("parameters", out _)
           from parameter in owner.GetProperty("parameters").EnumerateArray()
           let resolved = schemas.Resolve(parameter)
           select new DocumentParameter(
               resolved.GetProperty("name").GetString()!,
               resolved.GetProperty("in").GetString()!,
               resolved.TryGetProperty("required", out var required) && required.GetBoolean()),
    ];
}
