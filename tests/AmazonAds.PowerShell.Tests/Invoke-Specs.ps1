#requires -Version 7.4

<#
.SYNOPSIS
    Runs the Pester tests of this folder on a built module.

.EXAMPLE
    ./Invoke-Specs.ps1 -Path ./Loader.Tests.ps1

    Runs one file on the module that build.ps1 left in output.
#>
[CmdletBinding()]
param(
    # The files to run; all of this folder unless given.
    [string[]] $Path = [System.IO.Path]::Combine($PSScriptRoot, '*.Tests.ps1'),

    # The module folder to test.
    [string] $ModulePath = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'output', 'AmazonAds.PowerShell'),

    # A JSON file to write the results to.
    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'

Import-Module -Name Pester -MinimumVersion 5.3
$env:AMAZONADS_MODULE_PATH = (Resolve-Path -LiteralPath $ModulePath).ProviderPath
Import-Module -Name (Join-Path $env:AMAZONADS_MODULE_PATH 'AmazonAds.PowerShell.psd1')

# The stores that nobody names lie in the user's data folder; here they have one of their own.
$dataFolder = New-Item -ItemType Directory -Path (Join-Path ([System.IO.Path]::GetTempPath()) "amazonads-specs-$(New-Guid)")
$env:XDG_DATA_HOME = $dataFolder.FullName

$configuration = New-PesterConfiguration
$configuration.Run.Path = @(Get-Item -Path $Path | ForEach-Object FullName)
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = if ($ResultPath) { 'None' } else { 'Detailed' }
# A theory over the cmdlets is empty while there are none; Pester before 6 has no such setting.
if ($configuration.Run.PSObject.Properties['FailOnNullOrEmptyForEach']) {
    $configuration.Run.FailOnNullOrEmptyForEach = $false
}

$run = Invoke-Pester -Configuration $configuration
Remove-Item -LiteralPath $dataFolder.FullName -Recurse -Force -ErrorAction Ignore

# What breaks outside a test (discovery, BeforeAll, AfterAll) belongs to a block or to the file.
$describe = {
    param($Item, $Name)
    $thrown = $Item.ErrorRecord | Select-Object -First 1
    [pscustomobject]@{
        Name     = $Name
        Message  = if ($thrown) { $thrown.Exception.Message } else { 'It did not run: what surrounds it failed.' }
        # The frames of Pester itself say nothing about the test.
        Location = "$(@($thrown.ScriptStackTrace -split '\r?\n').Where({ $_ -like "*.Tests.ps1*" }, 'First'))".Trim()
    }
}

$files = foreach ($container in $run.Containers) {
    $inFile = { $_.ScriptBlock.File -eq $container.Item.FullName }
    $failures = @(
        $run.Failed | Where-Object $inFile | ForEach-Object { & $describe $_ $_.ExpandedPath }
        $run.FailedBlocks | Where-Object $inFile | Where-Object ErrorRecord | ForEach-Object { & $describe $_ "$($_.ExpandedPath) (block)" }
        if ($container.ErrorRecord) { & $describe $container "$($container.Item.Name) (file)" }
    )
    [pscustomobject]@{
        File         = $container.Item.Name
        Succeeded    = $container.Result -eq 'Passed' -or ($container.Result -ne 'Failed' -and -not $failures)
        Passed       = $container.PassedCount
        # Set-up that breaks without a failed test counts as one.
        Failed       = [Math]::Max($container.FailedCount, [int]($container.Result -eq 'Failed'))
        Skipped      = $container.SkippedCount
        SkippedTests = @($run.Skipped | Where-Object $inFile | ForEach-Object { "$($_.ExpandedPath) $($_.ErrorRecord | Select-Object -First 1)".Trim() })
        Failures     = $failures
    }
}

if ($ResultPath) {
    [pscustomobject]@{ Files = @($files) } | ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $ResultPath
}

# For a report that counts tests, not files.
if ($env:AMAZONADS_PESTER_TOTALS) {
    $sum = $files | Measure-Object -Sum -Property Passed, Failed, Skipped
    $sum.Sum -join ' ' | Set-Content -LiteralPath $env:AMAZONADS_PESTER_TOTALS
}

if ($files.Succeeded -contains $false) {
    exit 1
}
