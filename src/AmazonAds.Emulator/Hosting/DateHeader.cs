using System.Globalization;

namespace AmazonAds.Emulator.Hosting;

/// <summary>The current date as HTTP writes it, made once a second.</summary>
internal sealed class DateHeader(TimeProvider time)
{
    private volatile Entry current = new(0, "");

    public string Value
    {
        get
        {
            var now = time.GetUtcNow();
            var second = now.ToUnixTimeSeconds();
            var entry = current;
            if (entry.Second != second)
                current = entry = new Entry(second, now.ToString("r", CultureInfo.InvariantCulture));
            return entry.Text;
        }
    }

    private sealed record Entry(long Second, string Text);
}
