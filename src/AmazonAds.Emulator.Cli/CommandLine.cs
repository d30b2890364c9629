using System.Globalization;

namespace AmazonAds.Emulator.Cli;

/// <summary>The arguments of <c>ads-emulator</c>, read into options and faults.</summary>
internal sealed record CommandLine
{
    public EmulatorOptions Options { get; private init; } = new();

    public int Port { get; private init; }

    public bool Json { get; private init; }

    public bool Help { get; private init; }

    public IReadOnlyList<FaultRule> Faults { get; private init; } = [];

    /// <summary>Reads arguments.</summary>
    /// <exception cref="FormatException">An argument is unknown or its value is not understood; the message says which.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            if (name is "--help" or "-h")
                line = line with { Help = true };
            else if (name == "--json")
                line = line with { Json = true };
            else if (index + 1 == arguments.Count)
                throw new FormatException($"{name} is unknown or lacks its value.");
            else
                line = line.With(name, arguments[++index]);
        }

        return line;
    }

    private CommandLine With(string name, string value) => name switch
    {
        "--port" => this with { Port = Whole(name, value) },
        "--profiles" => With(Options with { Profiles = Whole(name, value) }),
        "--campaigns" => With(Options with { CampaignsPerProfile = Whole(name, value) }),
        "--auto-campaigns" => With(Options with { AutoCampaignsPerProfile = Whole(name, value) }),
        "--ad-groups" => With(Options with { AdGroupsPerCampaign = Whole(name, value) }),
        "--keywords" => With(Options with { KeywordsPerAdGroup = Whole(name, value) }),
        "--portfolios" => With(Options with { PortfoliosPerProfile = Whole(name, value) }),
        "--ads" => With(Options with { ProductAdsPerAdGroup = Whole(name, value) }),
        "--targets" => With(Options with { TargetsPerAdGroup = Whole(name, value) }),
        "--negative-keywords" => With(Options with { NegativeKeywordsPerAdGroup = Whole(name, value) }),
        "--negative-targets" => With(Options with { NegativeTargetsPerAdGroup = Whole(name, value) }),
        "--campaign-negative-keywords" => With(Options with { NegativeKeywordsPerCampaign = Whole(name, value) }),
        "--display-campaigns" => With(Options with { DisplayCampaignsPerProfile = Whole(name, value) }),
        "--campaign-negative-targets" => With(Options with { NegativeTargetsPerCampaign = Whole(name, value) }),
        "--most-per-parent" => With(Options with { MaxEntitiesPerParent = Whole(name, value) }),
        "--seed" => With(Options with { Seed = Whole(name, value) }),
        "--rate" => With(Options with { RequestsPerSecond = Real(name, value) }),
        "--burst" => With(Options with { Burst = Whole(name, value) }),
        "--token-lifetime" => With(Options with { TokenLifetime = TimeSpan.FromSeconds(Real(name, value)) }),
        "--latency-ms" => With(Options with { Latency = TimeSpan.FromMilliseconds(Real(name, value)) }),
        "--report-rows" => With(Options with { ReportRows = Whole(name, value) }),
        "--report-delay" => With(Options with { ReportDelay = TimeSpan.FromSeconds(Real(name, value)) }),
        "--report-rate" => With(Options with { ReportsPerSecond = Real(name, value) }),
        "--report-link-lifetime" => With(Options with { ReportLinkLifetime = TimeSpan.FromSeconds(Real(name, value)) }),
        "--product-rate" => With(Options with { ProductCallsPerSecond = Real(name, value) }),
        "--product-burst" => With(Options with { ProductBurst = Whole(name, value) }),
        "--product-calls-per-day" => With(Options with { ProductCallsPerDay = Whole(name, value) }),
        "--page-size" => With(Options with { DefaultPageSize = Whole(name, value) }),
        "--max-page-size" => With(Options with { MaxPageSize = Whole(name, value) }),
        "--grants" => With(Options with { GrantCount = Whole(name, value) }),
        "--countries" => With(Options with { CountryCodes = value.Split(',', StringSplitOptions.TrimEntries) }),
        "--retry-after" => With(Options with { RetryAfter = Form(name, value) }),
        "--fault" => this with { Faults = [.. Faults, FaultArgument.Parse(value)] },
        _ => throw new FormatException($"{name} is unknown."),
    };

    private CommandLine With(EmulatorOptions options) => this with { Options = options };

    private static int Whole(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{name} takes a whole number, not '{value}'.");

    private static double Real(string name, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{name} takes a number, not '{value}'.");

    private static RetryAfterForm Form(string name, string value) =>
        Enum.TryParse<RetryAfterForm>(value, ignoreCase: true, out var form)
            ? form
            : throw new FormatException($"{name} takes seconds, date or missing, not '{value}'.");
}
