namespace AmazonAds.PowerShell.Abstractions;

/// <summary>The streams of a pipeline that tasks write to.</summary>
internal enum OutputKind
{
    /// <summary>One object.</summary>
    Object,

    /// <summary>A list of objects, written one by one.</summary>
    Page,

    /// <summary>A non-terminating error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A line of verbose output.</summary>
    Verbose,
}
