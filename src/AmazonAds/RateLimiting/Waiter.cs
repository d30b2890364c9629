using System.Threading.RateLimiting;

namespace AmazonAds.RateLimiting;

/// <summary>A call that waits its turn. Whoever takes it out of its queue, under its home's lock, completes it.</summary>
internal sealed class Waiter(IWaiterHome home, int weight)
    : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration registration;

    public int Weight => weight;

    /// <summary>What it is completed with.</summary>
    public RateLimitLease Lease { get; set; } = GrantedLease.Instance;

    public bool Queued { get; set; }

    public Waiter? Previous { get; set; }

    public Waiter? Next { get; set; }

    public void CancelWith(CancellationToken cancellationToken) =>
        registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((Waiter)state!).Cancel(token), this);

    /// <summary>Completes a chain of waiters, outside every lock: with a lease, or with an error if there is one.</summary>
    public static void Complete(Waiter? chain, Exception? error)
    {
        while (chain is not null)
        {
            var waiter = chain;
            chain = waiter.Next;
            waiter.Next = waiter.Previous = null;
            waiter.registration.Unregister();
            if (error is null)
                waiter.TrySetResult(waiter.Lease);
            else
                waiter.TrySetException(error);
        }
    }

    private void Cancel(CancellationToken cancellationToken)
    {
        if (home.Forget(this))
            TrySetCanceled(cancellationToken);
    }
}
