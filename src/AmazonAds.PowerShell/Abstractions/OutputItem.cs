namespace AmazonAds.PowerShell.Abstractions;

/// <summary>Something that a task hands to the pipeline's thread to write.</summary>
/// <param name="Kind">Where it is written.</param>
/// <param name="Value">What is written.</param>
/// <param name="Written">Told when it is written; null when nobody waits for that.</param>
internal readonly record struct OutputItem(OutputKind Kind, object Value, TaskCompletionSource? Written = null);
