namespace AmazonAds.PowerShell.Abstractions;

/// <summary>The base of a cmdlet with a parameter -Accept, whose name the base class has for taking in an input.</summary>
public abstract class RequestCommandBase : ProfileCommandBase
{
    private protected sealed override void Accept() => Take();

    /// <summary>Takes in one input, or the command line when there is none.</summary>
    private protected abstract void Take();
}
