namespace AmazonAds.Emulator.Faults;

/// <summary>Compares paths with patterns in which a star stands for any run of characters.</summary>
internal static class FaultPath
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
            return pattern.SequenceEqual(path);
        if (!path.StartsWith(pattern[..star], StringComparison.Ordinal))
            return false;
        var rest = pattern[(star + 1)..];
        for (var start = star; start <= path.Length; start++)
        {
            if (Matches(rest, path[start..]))
                return true;
        }

        return false;
    }
}
