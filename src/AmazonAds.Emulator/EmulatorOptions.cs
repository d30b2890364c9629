namespace AmazonAds.Emulator;

/// <summary>What an emulator holds and how it behaves. Immutable; every property has a usable default.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The client id that is accepted unless <see cref="ClientId"/> says otherwise.</summary>
    public const string DefaultClientId = "emulator-client";

    /// <summary>The client secret that is accepted unless <see cref="ClientSecret"/> says otherwise.</summary>
    public const string DefaultClientSecret = "emulator-secret";

    /// <summary>The refresh token of the first grant unless <see cref="RefreshToken"/> says otherwise.</summary>
    public const string DefaultRefreshToken = "Atzr|emulator-refresh-token";

    /// <summary>The most profiles that one grant is told of: what Amazon's own listing allows.</summary>
    public const int MostProfilesPerGrant = 5_000;

    /// <summary>How many advertiser profiles exist.</summary>
    /// <value>25 by default.</value>
    public int Profiles { get; init; } = 25;

    /// <summary>How many manually targeted campaigns each profile has.</summary>
    /// <value>4 by default.</value>
    public int CampaignsPerProfile { get; init; } = 4;

    /// <summary>
    /// How many automatically targeted campaigns each profile has on top of
    /// <see cref="CampaignsPerProfile"/>. They have ad groups but, as at Amazon, no keywords.
    /// </summary>
    /// <value>0 by default.</value>
    public int AutoCampaignsPerProfile { get; init; }

    /// <summary>How many ad groups each campaign has.</summary>
    /// <value>3 by default.</value>
    public int AdGroupsPerCampaign { get; init; } = 3;

    /// <summary>How many keywords each ad group of a manual campaign has.</summary>
    /// <value>20 by default.</value>
    public int KeywordsPerAdGroup { get; init; } = 20;

    /// <summary>How many portfolios each profile has. Campaigns are spread over the portfolios of their profile.</summary>
    /// <value>4 by default.</value>
    public int PortfoliosPerProfile { get; init; } = 4;

    /// <summary>How many product ads each ad group has.</summary>
    /// <value>2 by default.</value>
    public int ProductAdsPerAdGroup { get; init; } = 2;

    /// <summary>
    /// How many targets each ad group of a manual campaign has. Ad groups of automatic campaigns have, as at
    /// Amazon, one for each of the four ways of automatic targeting.
    /// </summary>
    /// <value>2 by default.</value>
    public int TargetsPerAdGroup { get; init; } = 2;

    /// <summary>How many negative keywords each ad group has.</summary>
    /// <value>2 by default.</value>
    public int NegativeKeywordsPerAdGroup { get; init; } = 2;

    /// <summary>How many negative targets each ad group has.</summary>
    /// <value>1 by default.</value>
    public int NegativeTargetsPerAdGroup { get; init; } = 1;

    /// <summary>How many negative keywords each campaign has for all of its ad groups.</summary>
    /// <value>2 by default.</value>
    public int NegativeKeywordsPerCampaign { get; init; } = 2;

    /// <summary>How many negative targets each campaign has for all of its ad groups.</summary>
    /// <value>1 by default.</value>
    public int NegativeTargetsPerCampaign { get; init; } = 1;

    /// <summary>How many Sponsored Brands campaigns each profile has.</summary>
    /// <value>2 by default.</value>
    public int BrandsCampaignsPerProfile { get; init; } = 2;

    /// <summary>How many ad groups each Sponsored Brands campaign has.</summary>
    /// <value>2 by default.</value>
    public int BrandsAdGroupsPerCampaign { get; init; } = 2;

    /// <summary>How many ads each Sponsored Brands ad group has.</summary>
    /// <value>1 by default.</value>
    public int BrandsAdsPerAdGroup { get; init; } = 1;

    /// <summary>How many keywords each Sponsored Brands ad group has.</summary>
    /// <value>3 by default.</value>
    public int BrandsKeywordsPerAdGroup { get; init; } = 3;

    /// <summary>How many negative keywords each Sponsored Brands ad group has.</summary>
    /// <value>1 by default.</value>
    public int BrandsNegativeKeywordsPerAdGroup { get; init; } = 1;

    /// <summary>How many targets each Sponsored Brands ad group has.</summary>
    /// <value>2 by default.</value>
    public int BrandsTargetsPerAdGroup { get; init; } = 2;

    /// <summary>How many negative targets each Sponsored Brands ad group has.</summary>
    /// <value>1 by default.</value>
    public int BrandsNegativeTargetsPerAdGroup { get; init; } = 1;

    /// <summary>How many Sponsored Display campaigns each profile has.</summary>
    /// <value>2 by default.</value>
    public int DisplayCampaignsPerProfile { get; init; } = 2;

    /// <summary>How many ad groups each Sponsored Display campaign has.</summary>
    /// <value>2 by default.</value>
    public int DisplayAdGroupsPerCampaign { get; init; } = 2;

    /// <summary>How many product ads each Sponsored Display ad group has.</summary>
    /// <value>2 by default.</value>
    public int DisplayProductAdsPerAdGroup { get; init; } = 2;

    /// <summary>How many targets each Sponsored Display ad group has.</summary>
    /// <value>2 by default.</value>
    public int DisplayTargetsPerAdGroup { get; init; } = 2;

    /// <summary>How many negative targets each Sponsored Display ad group has.</summary>
    /// <value>1 by default.</value>
    public int DisplayNegativeTargetsPerAdGroup { get; init; } = 1;

    /// <summary>
    /// The most rows of one kind, archived ones aside, that can be created below one parent, or within the profile
    /// where the kind has no parent; null sets no limit. Generated rows count but are never refused.
    /// </summary>
    /// <value>Null by default.</value>
    public int? MaxEntitiesPerParent { get; init; }

    /// <summary>Where all data and every random choice come from: the same seed gives the same world.</summary>
    /// <value>1 by default.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Requests a second that each profile is granted; 0 sets no limit.</summary>
    /// <value>5 by default.</value>
    public double RequestsPerSecond { get; init; } = 5;

    /// <summary>How many requests of one profile may come at once after a calm.</summary>
    /// <value>10 by default.</value>
    public int Burst { get; init; } = 10;

    /// <summary>How a 429 of a profile's limit says when to come back.</summary>
    /// <value><see cref="RetryAfterForm.Seconds"/> by default.</value>
    public RetryAfterForm RetryAfter { get; init; } = RetryAfterForm.Seconds;

    /// <summary>How many things a report below the ad group tells of, on each of its days: search terms, products, ads.</summary>
    /// <value>50 by default.</value>
    public int ReportRows { get; init; } = 50;

    /// <summary>How long a report takes until it is completed, measured by the emulator's clock.</summary>
    /// <value>Zero by default.</value>
    public TimeSpan ReportDelay { get; init; } = TimeSpan.Zero;

    /// <summary>How long an export takes until it is completed, measured by the emulator's clock.</summary>
    /// <value>Zero by default.</value>
    public TimeSpan ExportDelay { get; init; } = TimeSpan.Zero;

    /// <summary>How many exports of one client are made at once; a request for one more answers 429 without <c>Retry-After</c>.</summary>
    /// <value>5 by default, as at Amazon.</value>
    public int ExportsAtOnce { get; init; } = 5;

    /// <summary>How long a link to the file of a report or an export opens it.</summary>
    /// <value>3600 seconds by default.</value>
    public TimeSpan ReportLinkLifetime { get; init; } = TimeSpan.FromSeconds(3600);

    /// <summary>
    /// Requests for reports a second that all profiles together are granted; 0 sets no limit. The 429s of this limit
    /// come, as at Amazon, without <c>Retry-After</c>.
    /// </summary>
    /// <value>0 by default.</value>
    public double ReportsPerSecond { get; init; }

    /// <summary>How long an access token lives.</summary>
    /// <value>3600 seconds by default.</value>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromSeconds(3600);

    /// <summary>How long every answer takes, measured by the emulator's clock.</summary>
    /// <value>Zero by default.</value>
    public TimeSpan Latency { get; init; } = TimeSpan.Zero;

    /// <summary>Rows of a page whose request names no <c>maxResults</c>.</summary>
    /// <value>100 by default.</value>
    public int DefaultPageSize { get; init; } = 100;

    /// <summary>
    /// The most rows of one cursor page; larger wishes are cut to it without a word. The document sets a
    /// bound for ad groups only, and that bound is the default.
    /// </summary>
    /// <value>1000 by default.</value>
    public int MaxPageSize { get; init; } = 1_000;

    /// <summary>The most rows of one offset page; also what an absent <c>count</c> means.</summary>
    /// <value>5000 by default.</value>
    public int MaxOffsetPageSize { get; init; } = 5_000;

    /// <summary>
    /// The most items of one write; more are answered with 400, as the document's bound implies. Kinds whose bound is
    /// lower, such as portfolios with 100, keep their own.
    /// </summary>
    /// <value>1000 by default.</value>
    public int MaxItemsPerWrite { get; init; } = 1_000;

    /// <summary>Writes of more items than this are answered with 413; null answers none so.</summary>
    /// <value>Null by default.</value>
    public int? TooLargeAboveItems { get; init; }

    /// <summary>Request bodies longer than this many bytes are answered with 413.</summary>
    /// <value>16 MiB by default.</value>
    public int MaxRequestBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The client id of every generated grant.</summary>
    public string ClientId { get; init; } = DefaultClientId;

    /// <summary>The client secret of every generated grant.</summary>
    public string ClientSecret { get; init; } = DefaultClientSecret;

    /// <summary>The refresh token of the first generated grant; the others get one each.</summary>
    public string RefreshToken { get; init; } = DefaultRefreshToken;

    /// <summary>
    /// How many grants to generate. They share the client and divide the profiles evenly, in order.
    /// Without effect when <see cref="Grants"/> names any.
    /// </summary>
    /// <value>1 by default.</value>
    public int GrantCount { get; init; } = 1;

    /// <summary>Grants of your own instead of generated ones; their profiles may overlap.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<EmulatorGrant> Grants { get; init; } = [];

    /// <summary>The countries that profiles are spread over, in turn (<c>UK</c>, not <c>GB</c>).</summary>
    /// <value>US, DE, UK, CA, JP, FR, MX, IT, AU and SE by default.</value>
    public IReadOnlyList<string> CountryCodes { get; init; } =
        ["US", "DE", "UK", "CA", "JP", "FR", "MX", "IT", "AU", "SE"];

    /// <summary>Whether the offset style of Sponsored Products v2 is served (<c>/v2/sp/…</c>).</summary>
    /// <value>True by default.</value>
    public bool SponsoredProductsV2 { get; init; } = true;

    /// <summary>How many of the latest requests the log keeps; 0 keeps counters only.</summary>
    /// <value>10,000 by default.</value>
    public int RequestLogCapacity { get; init; } = 10_000;

    /// <summary>Whether the log keeps the text of request bodies.</summary>
    /// <value>False by default.</value>
    public bool LogRequestBodies { get; init; }

    /// <summary>The credential of the product catalogue that is accepted unless <see cref="ProductClientId"/> says otherwise.</summary>
    public const string DefaultProductClientId = "emulator-products";

    /// <summary>Its secret unless <see cref="ProductClientSecret"/> says otherwise.</summary>
    public const string DefaultProductClientSecret = "emulator-products-secret";

    /// <summary>Its partner tag unless <see cref="ProductPartnerTag"/> says otherwise.</summary>
    public const string DefaultProductPartnerTag = "emulator-20";

    /// <summary>The id of the credential for the product catalogue.</summary>
    public string ProductClientId { get; init; } = DefaultProductClientId;

    /// <summary>The secret of that credential.</summary>
    public string ProductClientSecret { get; init; } = DefaultProductClientSecret;

    /// <summary>The partner tag that belongs to that credential, in every marketplace.</summary>
    public string ProductPartnerTag { get; init; } = DefaultProductPartnerTag;

    /// <summary>Calls of the product catalogue a second on average; 0 sets no limit.</summary>
    /// <value>1 by default.</value>
    public double ProductCallsPerSecond { get; init; } = 1;

    /// <summary>How many calls of the product catalogue may come at once after a calm.</summary>
    /// <value>1 by default.</value>
    public int ProductBurst { get; init; } = 1;

    /// <summary>Calls of the product catalogue in any 24 hours; 0 sets no limit.</summary>
    /// <value>8640 by default.</value>
    public int ProductCallsPerDay { get; init; } = 8_640;

    /// <summary>Whether a 429 of the product catalogue says when to come back (<c>retryAfterSeconds</c>).</summary>
    /// <value>True by default.</value>
    public bool ProductRetryAfter { get; init; } = true;
}
