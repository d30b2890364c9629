using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AmazonAds.Authentication;

/// <summary>The turns that refreshes of a client are taken in at the moment. Thread-safe.</summary>
internal sealed class RefreshTurns
{
    private readonly object gate = new();
    private readonly List<IRefreshTurn> used = [];

    /// <summary>A number that stands for a grant and gives away nothing of it.</summary>
    /// <param name="grant">The grant.</param>
    public static long NumberOf(GrantKey grant)
    {
        var text = string.Join('\n', grant.TokenEndpoint, grant.ClientId, grant.Proof.Reveal());
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Takes refreshes in turns until the result is disposed of.</summary>
    /// <param name="turn">The turns.</param>
    public IDisposable Use(IRefreshTurn turn)
    {
        lock (gate) used.Add(turn);
        return new Usage(this, turn);
    }

    /// <summary>Waits for the turn; null where none is needed or to be had.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IAsyncDisposable?> TakeAsync(GrantKey grant, CancellationToken cancellationToken)
    {
        IRefreshTurn turn;
        lock (gate)
        {
            if (used.Count == 0) return null;
            turn = used[^1];
        }

        return await turn.TakeAsync(NumberOf(grant), cancellationToken).ConfigureAwait(false);
    }

    private sealed class Usage(RefreshTurns turns, IRefreshTurn turn) : IDisposable
    {
        public void Dispose()
        {
            lock (turns.gate) turns.used.Remove(turn);
        }
    }
}
