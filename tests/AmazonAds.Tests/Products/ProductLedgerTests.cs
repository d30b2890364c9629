using AmazonAds.Products;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products;

public sealed class ProductLedgerTests : IDisposable
{
    private const string Credential = "client@https://api.amazon.com/auth/o2/token";

    // No pace to speak of, where only the day is looked at.
    private static readonly ProductRateLimit Quick = new() { RequestsPerSecond = 10, Period = TimeSpan.FromHours(1) };
    private static readonly DateTimeOffset Evening = new(2026, 11, 22, 23, 59, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("product-ledger").FullName;

    public static TheoryData<bool> Kinds => [true, false];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_24_hours_slide_over_midnight(bool isFile)
    {
        var ledger = Make(isFile);
        Assert.Null(await Enter(ledger, Evening, allowance: 2));
        Assert.Null(await Enter(ledger, Evening.AddMinutes(2), allowance: 2));

        var next = await Enter(ledger, Evening.AddMinutes(3), allowance: 2);
        Assert.Equal(Evening.AddDays(1), next);
        Assert.Equal(Evening.AddDays(1), await Enter(ledger, Evening.AddDays(1).AddTicks(-1), allowance: 2));
        Assert.Null(await Enter(ledger, Evening.AddDays(1), allowance: 2));
        Assert.Equal(Evening.AddDays(1).AddMinutes(2), await Enter(ledger, Evening.AddDays(1), allowance: 2));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_refused_call_is_not_entered_and_a_look_enters_nothing(bool isFile)
    {
        var ledger = Make(isFile);
        await Enter(ledger, Evening, allowance: 1);
        for (var call = 0; call < 5; call++) Assert.NotNull(await Enter(ledger, Evening, allowance: 1));
        Assert.NotNull(await ledger.NextAsync(Credential, 1, Evening, TestContext.Current.CancellationToken));
        Assert.Equal(1, await ledger.CountAsync(Credential, Evening, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_smaller_allowance_waits_until_enough_calls_have_left(bool isFile)
    {
        var ledger = Make(isFile);
        for (var minute = 0; minute < 5; minute++) await Enter(ledger, Evening.AddMinutes(minute), allowance: 100);
        Assert.Equal(Evening.AddMinutes(3).AddDays(1), await Enter(ledger, Evening.AddMinutes(10), allowance: 2));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Credentials_have_allowances_of_their_own(bool isFile)
    {
        var ledger = Make(isFile);
        await Enter(ledger, Evening, allowance: 1);
        Assert.Null(await Enter(ledger, Evening, allowance: 1, "another"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_clock_that_was_set_back_blocks_nobody_for_longer_than_a_day(bool isFile)
    {
        var ledger = Make(isFile);
        await Enter(ledger, Evening.AddYears(4), allowance: 1);
        Assert.Equal(Evening.AddDays(1), await Enter(ledger, Evening, allowance: 1));
        Assert.Null(await Enter(ledger, Evening.AddDays(1), allowance: 1));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_pace_holds_for_all_who_enter(bool isFile)
    {
        var ledger = Make(isFile);
        Assert.Null(await Enter(ledger, Evening, new ProductRateLimit()));
        Assert.Equal(new LedgerRefusal(Evening.AddSeconds(1), IsDaily: false), await Enter(ledger, Evening.AddSeconds(0.9), new ProductRateLimit()));
        Assert.Null(await Enter(ledger, Evening.AddSeconds(1), new ProductRateLimit()));
        Assert.NotNull(await Enter(ledger, Evening.AddSeconds(1.9), new ProductRateLimit()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_turn_that_is_entered_late_stands_where_it_was(bool isFile)
    {
        var ledger = Make(isFile);
        Assert.Null(await Enter(ledger, Evening.AddSeconds(2), new ProductRateLimit()));
        Assert.Null(await Enter(ledger, Evening.AddSeconds(1), new ProductRateLimit()));
        Assert.Equal(Evening.AddSeconds(3), (await Enter(ledger, Evening.AddSeconds(1.5), new ProductRateLimit()))!.NextCallAt);
        Assert.Null(await Enter(ledger, Evening.AddSeconds(3), new ProductRateLimit()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_longer_period_is_paced_over_its_length(bool isFile)
    {
        var ledger = Make(isFile);
        var limit = new ProductRateLimit { RequestsPerSecond = 2, Period = TimeSpan.FromSeconds(2) };
        for (var call = 0; call < 4; call++) Assert.Null(await Enter(ledger, Evening.AddSeconds(call * 0.1), limit));
        Assert.Equal(new LedgerRefusal(Evening.AddSeconds(2), IsDaily: false), await Enter(ledger, Evening.AddSeconds(0.4), limit));
        Assert.Null(await Enter(ledger, Evening.AddSeconds(2), limit));
        Assert.Equal(Evening.AddSeconds(2.1), (await Enter(ledger, Evening.AddSeconds(2), limit))!.NextCallAt);
    }

    [Fact]
    public async Task What_was_entered_is_still_there_after_a_restart()
    {
        await Enter(Make(isFile: true), Evening, allowance: 1);
        Assert.Equal(Evening.AddDays(1), await Enter(Make(isFile: true), Evening.AddHours(5), allowance: 1));
    }

    [Fact]
    public async Task Handles_that_ask_at_once_never_enter_more_than_is_allowed()
    {
        const int allowance = 20;
        var handles = Enumerable.Range(0, 4).Select(_ => Make(isFile: true)).ToList();
        var entered = await Task.WhenAll(Enumerable.Range(0, 60).Select(async call =>
            await Enter(handles[call % handles.Count], Evening.AddSeconds(call), allowance) is null));
        Assert.Equal(allowance, entered.Count(done => done));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<DateTimeOffset?> Enter(IProductLedger ledger, DateTimeOffset at, int allowance, string credential = Credential) =>
        (await ledger.EnterAsync(credential, Quick with { DailyAllowance = allowance }, at, TestContext.Current.CancellationToken))?.NextCallAt;

    private static ValueTask<LedgerRefusal?> Enter(IProductLedger ledger, DateTimeOffset at, ProductRateLimit limit) =>
        ledger.EnterAsync(Credential, limit, at, TestContext.Current.CancellationToken);

    private IProductLedger Make(bool isFile) =>
        isFile ? new SqliteProductLedger(Path.Combine(folder, "deeper", "products.db")) : new MemoryProductLedger();
}
