namespace AmazonAds.PowerShell.Tests.Running;

/// <summary>One failure as a reader wants it: what, why, where.</summary>
internal sealed record PesterFailure(string Name, string Message, string Location)
{
    public override string ToString() => $"{Name}\n  {Message.Trim().Replace("\n", "\n  ", StringComparison.Ordinal)}\n  {Location}";
}
