using System.Buffers;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>What texts keywords and negative keywords can have.</summary>
internal static class KeywordText
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("!@#%^*<>{}|");

    public static string Read(MemberValue value)
    {
        var text = value.Text(longest: 80);
        if (text.AsSpan().ContainsAny(Forbidden))
            value.Fail(ItemError.Malformed("keywordText"));
        return text;
    }
}
