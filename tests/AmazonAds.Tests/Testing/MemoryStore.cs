using System.Text;
using AmazonAds.Storage;

namespace AmazonAds.Tests.Testing;

/// <summary>
/// A store in memory, simple and strict: a page of a pass that is not the current one, an owner disposed of twice or a
/// call after the run was left is an error of the one who calls.
/// </summary>
internal sealed class MemoryStore : IAdsStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(SyncScope Scope, string Id), Row> rows = [];
    private readonly Dictionary<SyncScope, SyncProgress> progress = [];
    private readonly List<(int Count, TaskCompletionSource Signal)> waiting = [];
    private SyncRun? open;
    private int committed;
    private bool isHeld;
    private long ticks;

    /// <summary>Fails an operation by name; null lets it pass.</summary>
    public Func<string, SyncScope?, Exception?> Failure { get; set; } = (_, _) => null;

    /// <summary>What ended each run's visits.</summary>
    public List<SyncTotals> Visits { get; } = [];

    /// <summary>How many rows profiles are said to have had.</summary>
    public Dictionary<string, long> Sizes { get; } = new(StringComparer.Ordinal);

    /// <summary>What was passed over before, as it is said.</summary>
    public List<SyncedKind> Synced { get; } = [];

    /// <summary>How profiles ended.</summary>
    public List<ProfileEnd> Ends { get; } = [];

    /// <summary>What was done that no store should be asked for.</summary>
    public List<string> Misuse { get; } = [];

    public IReadOnlyList<string> Ids(string owner, string kind, bool gone = false)
    {
        lock (gate)
        {
            return [.. rows.Where(row => row.Key.Scope.Owner == owner && row.Key.Scope.Kind.Name == kind && row.Value.IsGone == gone)
                .Select(row => row.Key.Id).Order(StringComparer.Ordinal)];
        }
    }

    public string Body(string owner, string kind, string id)
    {
        lock (gate) return rows.Single(row => row.Key.Scope.Owner == owner && row.Key.Scope.Kind.Name == kind && row.Key.Id == id).Value.Body;
    }

    public SyncState? State(string owner, string kind)
    {
        lock (gate) return progress.Values.SingleOrDefault(entry => entry.Scope.Owner == owner && entry.Scope.Kind.Name == kind)?.State;
    }

    /// <summary>Completes when so many pages have been committed, profile lists included.</summary>
    public Task Committed(int count)
    {
        lock (gate)
        {
            if (committed >= count) return Task.CompletedTask;
            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((count, signal));
            return signal.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public Task<SyncRun> OpenRunAsync(bool restart, CancellationToken cancellationToken) => DoAsync("open", null, cancellationToken, () =>
    {
        isHeld = true;
        if (open is not null && !restart) return open = open with { IsCarriedOn = true };
        progress.Clear();
        return open = new SyncRun((open?.Id ?? 0) + 1, default, false);
    });

    public Task<IReadOnlyList<SyncProgress>> ReadProgressAsync(SyncRun run, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<SyncProgress>>("progress", null, cancellationToken, () => [.. progress.Values]);

    public Task PlanAsync(SyncRun run, IReadOnlyList<SyncScope> scopes, CancellationToken cancellationToken) => DoAsync("plan", null, cancellationToken, () =>
    {
        foreach (var scope in scopes) progress.TryAdd(scope, new SyncProgress(scope, SyncState.Pending, null, null, default));
        return 0;
    });

    public Task<SyncPass> BeginPassAsync(SyncRun run, SyncScope scope, CancellationToken cancellationToken) => DoAsync("begin", scope, cancellationToken, () =>
    {
        var pass = new SyncPass(run, scope, new DateTimeOffset(++ticks, TimeSpan.Zero), !rows.Keys.Any(key => key.Scope == scope));
        progress[scope] = new SyncProgress(scope, SyncState.Running, pass, null, default);
        return pass;
    });

    public async ValueTask<Task<PageOutcome>> WriteAsync(PageWrite page, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await DoAsync("write", page.Pass.Scope, cancellationToken, () => Write(page));
            return Task.FromResult(outcome);
        }
        finally
        {
            page.Owner.Dispose();
        }
    }

    public Task<IReadOnlyList<string>> ReadUnseenAsync(SyncPass pass, int most, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<string>>("unseen", pass.Scope, cancellationToken, () =>
            [.. rows.Where(row => row.Key.Scope == pass.Scope && !row.Value.IsGone && row.Value.SeenAt < pass.At).Select(row => row.Key.Id).Take(most)]);

    public Task<int> MarkGoneAsync(SyncPass pass, IReadOnlyList<string> ids, CancellationToken cancellationToken) => DoAsync("gone", pass.Scope, cancellationToken, () =>
    {
        foreach (var id in ids) rows[(pass.Scope, id)].IsGone = true;
        return ids.Count;
    });

    public Task EndPassAsync(SyncPass pass, SyncState state, string? reason, CancellationToken cancellationToken) => DoAsync("end", pass.Scope, cancellationToken, () =>
    {
        progress[pass.Scope] = progress[pass.Scope] with { State = state, Cursor = null };
        return 0;
    });

    public Task<IReadOnlyDictionary<string, long>> ReadSizesAsync(CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyDictionary<string, long>>("sizes", null, cancellationToken, () => new Dictionary<string, long>(Sizes, StringComparer.Ordinal));

    public Task<IReadOnlyList<SyncedKind>> ReadSyncedAsync(CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<SyncedKind>>("synced", null, cancellationToken, () => [.. Synced]);

    public Task<bool> EndProfileAsync(SyncRun run, ProfileEnd ending, CancellationToken cancellationToken) => DoAsync("profile", null, cancellationToken, () =>
    {
        Ends.Add(ending);
        return true;
    });

    public Task LeaveRunAsync(SyncRun run, SyncTotals totals)
    {
        lock (gate)
        {
            if (!isHeld) Misuse.Add("leave twice");
            isHeld = false;
            Visits.Add(totals);
            if (progress.Values.All(entry => entry.State is SyncState.Complete or SyncState.Failed)) open = null;
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => default;

    private PageOutcome Write(PageWrite page)
    {
        var scope = page.Pass.Scope;
        if (progress[scope].Pass != page.Pass || progress[scope].State != SyncState.Running) Misuse.Add($"page of a pass that is over: {scope}");
        long added = 0, changed = 0;
        for (var i = 0; i < page.Page.Entities.Count; i++)
        {
            var id = scope.Kind.IdOf(page.Page.Entities[i])!;
            var body = Encoding.UTF8.GetString(page.Page.Bodies[i].Span);
            if (!rows.TryGetValue((scope, id), out var row))
            {
                rows.Add((scope, id), row = new Row { Body = body });
                added++;
            }
            else if (row.Body != body || row.IsGone)
            {
                changed++;
            }

            (row.Body, row.IsGone, row.SeenAt) = (body, false, page.Pass.At);
        }

        var outcome = new PageOutcome(page.CountsAsSeen ? page.Page.Entities.Count : 0, added, changed, 0);
        progress[scope] = progress[scope] with { Cursor = page.NextCursor, Outcome = progress[scope].Outcome + outcome };
        committed++;
        foreach (var (_, signal) in waiting.Where(wait => wait.Count == committed)) signal.TrySetResult();
        return outcome;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1068", Justification = "The work reads best at the end.")]
    private Task<T> DoAsync<T>(string operation, SyncScope? scope, CancellationToken cancellationToken, Func<T> work)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        if (Failure(operation, scope) is { } failure) return Task.FromException<T>(failure);
        lock (gate)
        {
            if (!isHeld && operation != "open") Misuse.Add($"{operation} after the run was left");
            return Task.FromResult(work());
        }
    }

    private sealed class Row
    {
        public required string Body { get; set; }

        public DateTimeOffset SeenAt { get; set; }

        public bool IsGone { get; set; }
    }
}
