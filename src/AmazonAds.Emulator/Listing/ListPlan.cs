namespace AmazonAds.Emulator.Listing;

/// <summary>Where to look, and whether every generated row found there is wanted.</summary>
internal readonly record struct ListPlan(List<Run> Runs, bool AllWanted);
