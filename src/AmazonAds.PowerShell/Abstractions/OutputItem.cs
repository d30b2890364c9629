namespace AmazonAds.PowerShell.Abstractions;

/// <summary>Something that a task hands to the pipeline's thread to write.</summary>
/// <param name="Kind">Where it is written.</param>
/// <param name="Value">What is written.</param>
internal readonly record struct OutputItem(OutputKind Kind, object Value);
