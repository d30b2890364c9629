using System.Globalization;

namespace AmazonAds.Benchmarks;

/// <summary>A command and its <c>--name value</c> options.</summary>
internal sealed class Arguments(string[] args)
{
    public string Command => args.Length > 0 ? args[0] : string.Empty;

    public int Int(string name, int otherwise) =>
        Text(name) is { } text ? int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;

    public double Double(string name, double otherwise) =>
        Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public IReadOnlyList<int> Ints(string name, params int[] otherwise) =>
        Text(name) is { } text ? [.. text.Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture))] : otherwise;

    public bool Has(string name) => Array.IndexOf(args, "--" + name) >= 0;

    public string? Text(string name)
    {
        var index = Array.IndexOf(args, "--" + name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
    }
}
