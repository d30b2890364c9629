using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>The base of every cmdlet: it owns the cancellation and knows the session.</summary>
public abstract class AdsCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stop = new();

    /// <summary>Canceled by Ctrl+C, by a downstream cmdlet that has had enough, and when the cmdlet ends.</summary>
    private protected CancellationToken StopToken => stop.Token;

    /// <summary>The session of the process.</summary>
    private protected static Session Session => Session.Current;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what is under way. The pipeline calls it however the cmdlet ended.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        Cancel();
        stop.Dispose();
    }

    /// <summary>Ctrl+C.</summary>
    protected override void StopProcessing() => Cancel();

    /// <summary>Ends what is under way.</summary>
    private protected void Cancel()
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Ctrl+C came after the end.
        }
    }

    /// <summary>Whether a parameter stands on the command line, or was bound from the current input.</summary>
    /// <param name="name">The parameter's name.</param>
    private protected bool IsBound(string name) => MyInvocation.BoundParameters.ContainsKey(name);

    /// <summary>Whether <c>-Verbose</c> or the preference asks for verbose output, so that none is composed for nobody.</summary>
    private protected bool WantsVerbose() =>
        MyInvocation.BoundParameters.TryGetValue("Verbose", out var given)
            ? LanguagePrimitives.IsTrue(given)
            : GetVariableValue("VerbosePreference") is { } preference
                && !string.Equals(preference.ToString(), nameof(ActionPreference.SilentlyContinue), StringComparison.OrdinalIgnoreCase);

    /// <summary>The store that <c>-Store</c> says, or null where it is not given. Ends the cmdlet when it cannot be one.</summary>
    /// <param name="store">The parameter's value.</param>
    private protected StorePlace? StoreOf(StoreText? store)
    {
        if (store is null) return null;
        if (store.IsOfAnotherSort) ThrowTerminatingError(Errors.StoreNotSupported(store.Text));
        try
        {
            return StorePlace.Parse(StorePlace.IsAddress(store.Text) ? store.Text : GetUnresolvedProviderPathFromPSPath(store.Text));
        }
        catch (FormatException wrong)
        {
            ThrowTerminatingError(Errors.StoreAddressInvalid(wrong));
            return null;
        }
    }

    /// <summary>
    /// Reports what makes the current input useless. The next one may be better; where there is only the command line,
    /// nothing can be done and the cmdlet ends.
    /// </summary>
    /// <param name="error">The error.</param>
    private protected void Refuse(ErrorRecord error)
    {
        if (!MyInvocation.ExpectingInput) ThrowTerminatingError(error);
        WriteError(error);
    }
}
