namespace AmazonAds.Benchmarks;

/// <summary>Numbers of which the first is wanted twice as often as the second, three times as often as the third, and so on.</summary>
internal sealed class Zipf
{
    private readonly double[] sums;

    public Zipf(int count)
    {
        sums = new double[count];
        var sum = 0.0;
        for (var index = 0; index < count; index++) sums[index] = sum += 1.0 / (index + 1);
    }

    public int Next(Random random)
    {
        var found = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(found < 0 ? ~found : found, sums.Length - 1);
    }
}
