using System.Globalization;

namespace NightlySync;

/// <summary>What the job is run with: <c>--profiles 400 --bids 5000 --store nightly.db</c>.</summary>
internal sealed record JobOptions
{
    public int Profiles { get; init; } = 300;

    public int Bids { get; init; } = 4000;

    /// <summary>The database; null for a new file in the temporary folder.</summary>
    public string? Store { get; init; }

    public static JobOptions Parse(string[] args)
    {
        var options = new JobOptions();
        for (var index = 0; index < args.Length; index += 2)
        {
            if (index + 1 >= args.Length) throw new FormatException($"'{args[index]}' wants a value.");
            var value = args[index + 1];
            options = args[index] switch
            {
                "--profiles" => options with { Profiles = Number(value) },
                "--bids" => options with { Bids = Number(value) },
                "--store" => options with { Store = value },
                _ => throw new FormatException($"'{args[index]}' is not known. Known: --profiles N, --bids N, --store FILE."),
            };
        }

        return options;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new FormatException($"'{text}' is not a number above zero.");
}
