#requires -Version 7.4

<#
.SYNOPSIS
    The nightly job: syncs every profile, writes a summary, and says by its exit code how it went.

.DESCRIPTION
    The grant comes from the environment, as Connect-AdsAccount reads it. The exit code is

        0   every profile was synced, or was recent enough
        1   some profiles failed; the summary says which and why, and all others are done
        2   nothing could be done: no grant, no store, or Amazon was not reached

    Run it again with -MaxAge to try what failed and leave out the rest. On many machines over one PostgreSQL run it on
    each: they share the profiles, and each says how its own went.

.EXAMPLE
    ./nightly-sync.ps1 -Store /data/ads.db -SummaryPath /data/summary.json

    All profiles into a file.

.EXAMPLE
    ./nightly-sync.ps1 -Store $env:ADS_STORE -MaxAge 20:00:00

    What was not synced in the last twenty hours, into the database that the environment names.
#>
[CmdletBinding()]
param(
    # The store: the path of a SQLite file, or postgres://user:password@host/database.
    [string] $Store = $env:ADS_STORE,

    # A JSON file for the summary.
    [string] $SummaryPath,

    # Leaves out what was synced within this time.
    [timespan] $MaxAge
)

$where = if ($Store) { @{ Store = $Store } } else { @{} }
$how = if ($PSBoundParameters.ContainsKey('MaxAge')) { @{ MaxAge = $MaxAge } } else { @{} }
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$results = [System.Collections.Generic.List[object]]::new()
$failures = @()
$run = $null

try {
    if (-not (Get-AdsConnection)) { $null = Connect-AdsAccount -ErrorAction Stop }
    Sync-AdsProfile @where @how -ErrorVariable failures -ErrorAction SilentlyContinue | ForEach-Object { $results.Add($_) }
    $run = Get-AdsSync @where -Last 1 -ErrorAction SilentlyContinue
}
catch {
    $failures = @($failures) + $_
}

$exitCode = if ($failures.Count -eq 0) { 0 } elseif ($results.Count -eq 0) { 2 } else { 1 }
$sum = @{}
foreach ($name in 'Rows', 'Added', 'Changed', 'Gone', 'Requests', 'Throttled') {
    $sum[$name] = [long]($results | Measure-Object -Property $name -Sum).Sum
}

$summary = [ordered]@{
    exitCode  = $exitCode
    seconds   = [math]::Round($clock.Elapsed.TotalSeconds, 1)
    run       = $run.Id
    profiles  = $results.Count
    succeeded = @($results | Where-Object Status -EQ 'Success').Count
    skipped   = @($results | Where-Object Status -EQ 'Skipped').Count
    failed    = @($results | Where-Object Status -EQ 'Failed').Count
    rows      = $sum.Rows
    added     = $sum.Added
    changed   = $sum.Changed
    gone      = $sum.Gone
    requests  = $sum.Requests
    throttled = $sum.Throttled
    failures  = @($failures | ForEach-Object {
            [ordered]@{ target = "$($_.TargetObject)"; errorId = "$($_.FullyQualifiedErrorId)".Split(',')[0]; message = $_.Exception.Message }
        })
}

$json = $summary | ConvertTo-Json -Depth 4
if ($SummaryPath) { Set-Content -LiteralPath $SummaryPath -Value $json }
$json
exit $exitCode
