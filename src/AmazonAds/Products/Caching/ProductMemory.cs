using AmazonAds.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace AmazonAds.Products.Caching;

/// <summary>What this process has at hand: records and whole answers, up to a size, the least used going first.</summary>
internal sealed class ProductMemory : IDisposable
{
    private const int Overhead = 512;

    private readonly object gate = new();
    private readonly MemoryCache cache;

    /// <summary>An empty memory.</summary>
    /// <param name="bytes">How much it may hold, roughly.</param>
    /// <param name="time">The clock.</param>
    public ProductMemory(long bytes, TimeProvider time) =>
        cache = new MemoryCache(new MemoryCacheOptions { Clock = new CacheClock(time), SizeLimit = bytes });

    /// <summary>How many records and answers it holds.</summary>
    public int Count => cache.Count;

    public ProductRecord Find(ProductKey key) => cache.TryGetValue(key, out ProductRecord? record) ? record! : ProductRecord.Empty;

    public KeptAnswer? FindAnswer(string key) => cache.TryGetValue(key, out KeptAnswer? answer) ? answer : null;

    /// <summary>Adds facts about one id to what is known of it.</summary>
    /// <param name="key">What they are about.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>All that is known now, also where the memory had no room for it.</returns>
    public ProductRecord Add(ProductKey key, IEnumerable<ProductFact> facts)
    {
        lock (gate)
        {
            var record = Find(key).With(facts);
            Set(key, record);
            return record;
        }
    }

    /// <summary>Keeps an answer, unless a newer one is at hand.</summary>
    /// <param name="answer">The answer.</param>
    public void Add(KeptAnswer answer)
    {
        lock (gate)
        {
            if (FindAnswer(answer.Key)?.At > answer.At) return;
            cache.Set(answer.Key, answer, new MemoryCacheEntryOptions
            {
                Size = Overhead + answer.Answer.Body.Length + answer.Question.Length,
                AbsoluteExpiration = answer.End,
            });
        }
    }

    /// <summary>Forgets.</summary>
    /// <param name="filter">What.</param>
    /// <returns>How much was forgotten.</returns>
    public ProductCacheCount Clear(ProductCacheFilter filter)
    {
        var facts = 0L;
        var answers = 0L;
        lock (gate)
        {
            foreach (var key in cache.Keys.ToList())
            {
                if (key is string text && FindAnswer(text) is { } answer && filter.Matches(answer))
                {
                    cache.Remove(key);
                    answers++;
                }
                else if (key is ProductKey id)
                {
                    var known = Find(id);
                    var left = known.Without(filter.Matches);
                    if (left.Facts.Count == known.Facts.Count) continue;
                    facts += known.Facts.Count - left.Facts.Count;
                    if (left.Facts.Count == 0) cache.Remove(key);
                    else Set(id, left);
                }
            }
        }

        return new ProductCacheCount(facts, answers);
    }

    /// <summary>Counts.</summary>
    /// <param name="filter">What.</param>
    public ProductCacheCount Matching(ProductCacheFilter filter)
    {
        var facts = 0L;
        var answers = 0L;
        foreach (var key in cache.Keys)
        {
            if (key is string text && FindAnswer(text) is { } answer && filter.Matches(answer)) answers++;
            else if (key is ProductKey id) facts += Find(id).Facts.Count(filter.Matches);
        }

        return new ProductCacheCount(facts, answers);
    }

    public void Dispose() => cache.Dispose();

    private void Set(ProductKey key, ProductRecord record) =>
        cache.Set(key, record, new MemoryCacheEntryOptions { Size = record.Size, AbsoluteExpiration = record.End });
}
