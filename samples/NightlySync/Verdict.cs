using System.Globalization;
using AmazonAds.Batching;
using AmazonAds.Emulator;
using Microsoft.Data.Sqlite;
using Spectre.Console;

namespace NightlySync;

/// <summary>Whether the night went well: every failure is one of those injected, and the store says what the emulator says.</summary>
internal static class Verdict
{
    public static int Judge(
        SyncSummary first, IReadOnlyList<WriteOutcome> bids, SyncSummary second, InjectedFaults faults, AdsEmulator emulator, string path)
    {
        var complaints = new List<string>();
        foreach (var sync in new[] { first, second })
        {
            var unexpected = sync.Failed.Where(result => result.ProfileId != faults.LostProfile.ToString(CultureInfo.InvariantCulture)).ToList();
            complaints.AddRange(unexpected.Take(3).Select(result => $"Profile {result.ProfileId} failed: {result.Error?.Message}"));
        }

        if (first.Failed.Count != 1) complaints.Add($"One profile was made to fail; {first.Failed.Count} did.");
        var finals = bids.Count(bid => bid.Code == InjectedFaults.FinalItemCode);
        if (finals != faults.FinalItems.Hits) complaints.Add($"{faults.FinalItems.Hits} bids were made to fail for good; {finals} did.");
        var others = bids.Where(bid => bid.Status != WriteStatus.Success && bid.Code != InjectedFaults.FinalItemCode).ToList();
        complaints.AddRange(others.Take(3).Select(bid => $"Keyword {bid.Id} of profile {bid.ProfileId}: {bid.Status} {bid.Code} {bid.Message}"));
        var changed = bids.Count(bid => bid.Status == WriteStatus.Success);
        if (second.Changed != changed) complaints.Add($"{changed} bids were changed, but the second sync saw {second.Changed} changed rows.");
        complaints.AddRange(CompareBids(emulator, path, faults.LostProfile).Take(3));

        AnsiConsole.MarkupLineInterpolated($"Failures injected that pass: {faults.PassingHits:N0}, all got over unless listed below. That do not: 1 profile, {faults.FinalItems.Hits} bids.");
        foreach (var complaint in complaints) AnsiConsole.MarkupLineInterpolated($"[red]{complaint}[/]");
        AnsiConsole.MarkupLine(complaints.Count == 0 ? "[green]All is as it should be.[/]" : "[red]Not all is as it should be.[/]");
        return complaints.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> CompareBids(AdsEmulator emulator, string path, long lostProfile)
    {
        using var database = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
        database.Open();
        foreach (var profile in emulator.Data.Profiles.Where(profile => profile.ProfileId != lostProfile))
        {
            var stored = new Dictionary<string, string?>(StringComparer.Ordinal);
            using var command = database.CreateCommand();
            command.CommandText = "select id, bid from keyword where profile_id = $profile and gone_at is null";
            command.Parameters.AddWithValue("$profile", profile.ProfileId.ToString(CultureInfo.InvariantCulture));
            using var reader = command.ExecuteReader();
            while (reader.Read()) stored[reader.GetString(0)] = reader.IsDBNull(1) ? null : reader.GetString(1);

            var wrong = emulator.Data.Keywords(profile.ProfileId).Count(keyword =>
                !stored.TryGetValue(keyword.KeywordId.ToString(CultureInfo.InvariantCulture), out var bid)
                || (bid is null ? keyword.Bid is not null : decimal.Parse(bid, CultureInfo.InvariantCulture) != keyword.Bid));
            if (wrong > 0) yield return $"The store disagrees with the emulator on {wrong} keywords of profile {profile.ProfileId}.";
        }
    }
}
