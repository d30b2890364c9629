using AmazonAds.Products.Caching;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Products.Caching;

public sealed class CallPackingTests
{
    [Fact]
    public void Ids_that_miss_the_same_meet_in_one_call()
    {
        var missing = Enumerable.Range(0, 20).Select(index => new MissingId($"A{index:00}", index % 2 == 0 ? ["price"] : ["title"], false));

        var calls = CallPacking.Pack(missing);

        Assert.Equal([["price"], ["title"]], calls.Select(call => call.Resources));
        Assert.All(calls, call => Assert.Equal(10, call.Ids.Count));
        Assert.All(calls[0].Ids, id => Assert.Equal(0, int.Parse(id[1..]) % 2));
    }

    [Fact]
    public void A_call_more_is_never_made_to_ask_for_less()
    {
        var call = Assert.Single(CallPacking.Pack([new("A", ["price"], false), new("B", ["features", "title"], false)]));

        Assert.Equal(["A", "B"], call.Ids.Order());
        Assert.Equal(["features", "price", "title"], call.Resources);
    }

    [Fact]
    public void One_attempt_is_enough_only_where_every_id_has_an_older_answer()
    {
        var missing = Enumerable.Range(0, 20).Select(index => new MissingId($"A{index:00}", ["price"], index % 2 == 0)).ToList();

        Assert.Equal([false, true], CallPacking.Pack(missing).Select(call => call.OneAttempt));
        Assert.False(Assert.Single(CallPacking.Pack(missing.Take(2))).OneAttempt);
    }

    [Fact]
    public void Whatever_is_missing_it_is_all_asked_for_in_as_few_calls_as_can_be() =>
        Prop.ForAll(
            Gen.Choose(0, 7).SelectMany(set => Gen.Elements(true, false).Select(older => (set, older))).ListOf().ToArbitrary(),
            ids =>
            {
                var missing = ids.Select((id, index) => new MissingId($"{index}", [.. Enumerable.Range(0, 3).Where(bit => (id.set & (1 << bit)) != 0).Select(bit => $"r{bit}")], id.older)).ToList();
                var calls = CallPacking.Pack(missing);
                return calls.Count == (missing.Count + 9) / 10
                    && calls.Sum(call => call.Ids.Count) == missing.Count
                    && missing.TrueForAll(id => calls.Single(call => call.Ids.Contains(id.Id)) is var call
                        && id.Resources.All(call.Resources.Contains) && (id.HasOlder || !call.OneAttempt));
            }).QuickCheckThrowOnFailure();
}
