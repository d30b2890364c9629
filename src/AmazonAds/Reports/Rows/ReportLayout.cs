using System.Text;

namespace AmazonAds.Reports;

/// <summary>The columns of a row and their order; rows of one report share it.</summary>
internal sealed class ReportLayout
{
    private readonly byte[][] encoded;
    private readonly Lazy<Dictionary<string, int>> places;

    public ReportLayout(IReadOnlyList<string> names)
    {
        Names = names;
        AreIds = [.. names.Select(ReportColumns.IsId)];
        encoded = [.. names.Select(Encoding.UTF8.GetBytes)];
        places = new Lazy<Dictionary<string, int>>(() => Places(names));
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<bool> AreIds { get; }

    public int Count => encoded.Length;

    public ReadOnlySpan<byte> EncodedName(int place) => encoded[place];

    public int PlaceOf(string name) => places.Value.GetValueOrDefault(name, -1);

    private static Dictionary<string, int> Places(IReadOnlyList<string> names)
    {
        var found = new Dictionary<string, int>(names.Count, StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < names.Count; place++) found.TryAdd(names[place], place);
        return found;
    }
}
