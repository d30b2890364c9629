using System.Runtime.CompilerServices;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Paging;

/// <summary>Reads pages one after another, the next one while the last one is being used.</summary>
internal static class Pager
{
    /// <summary>The pages of a plan. Leaving early stops the request under way.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <param name="plan">Which request follows which page.</param>
    /// <param name="fetch">Sends a request and reads its page.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<TPage> ReadAsync<TPage>(
        IPagePlan plan,
        Func<AdsRequest, CancellationToken, Task<TPage>> fetch,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TPage : EntityPage
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<TPage>? ahead = fetch(plan.First(), stop.Token);
        try
        {
            while (ahead is not null)
            {
                var page = await ahead.ConfigureAwait(false);
                ahead = null;
                if (Next(plan, page) is { } next) ahead = fetch(next, stop.Token);
                yield return page;
            }
        }
        finally
        {
            if (ahead is not null)
            {
                await stop.CancelAsync().ConfigureAwait(false);
                await ahead.ContinueWith(
                    static task => LetGo(task), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
                    .ConfigureAwait(false);
            }
        }
    }

    // A page that nobody gets to see must not keep its answer's place among the requests in flight.
    private static AdsRequest? Next<TPage>(IPagePlan plan, TPage page)
        where TPage : EntityPage
    {
        try
        {
            return plan.After(page);
        }
        catch
        {
            page.Response?.Dispose();
            throw;
        }
    }

    private static void LetGo<TPage>(Task<TPage> ahead)
        where TPage : EntityPage
    {
        if (ahead.IsCompletedSuccessfully) ahead.Result.Response?.Dispose();
        else _ = ahead.Exception;
    }
}
