BeforeDiscovery {
    # Each statement of the tour is a case: a reader types them one after another.
    $readme = Get-Content -Raw -LiteralPath ([System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'README.md'))
    $tour = [regex]::Match($readme, '(?s)## A tour\s+```powershell\r?\n(.*?)```').Groups[1].Value
    $script = [System.Management.Automation.Language.Parser]::ParseInput($tour, [ref]$null, [ref]$null)
    $recipe = [regex]::Match($readme, '(?s)## Reports\s+.*?```powershell\r?\n(.*?)```').Groups[1].Value
    $statements = $script.EndBlock.Statements | ForEach-Object { @{ Statement = $_.Extent.Text } }
}

Describe 'The tour of the README' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
        Clear-Session
        Set-AdsRateLimit -RequestsPerSecond 3 -Burst 5
        Push-Location $TestDrive

        # Where the README puts it: the runspaces of -Parallel load it from there by themselves.
        $before = $env:PSModulePath
        $env:PSModulePath = (Split-Path $env:AMAZONADS_MODULE_PATH) + [System.IO.Path]::PathSeparator + $before
    }

    AfterAll {
        Pop-Location
        $env:PSModulePath = $before
        Clear-Session
    }

    It '<Statement>' -ForEach $statements {
        # A statement works when it raises no error, terminating or not. What it assigns is there for the next one.
        $ErrorActionPreference = 'Stop'
        $output = if ($Statement -match '^\$(\w+) = (?s)(.*)$') {
            Set-Variable -Scope Script -Name $Matches[1] -Value (& ([scriptblock]::Create($Matches[2])))
        }
        else {
            & ([scriptblock]::Create($Statement))
        }

        if ($Statement -match '^(Get|Import|Sync)-' -and $Statement -notmatch 'Select-AdsProfile|-WhatIf|Export-Csv') { $output | Should -Not -BeNullOrEmpty }
    }
}

Describe 'The recipe of reports in the README' -ForEach @(@{ Recipe = $recipe }) {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
        Clear-Session
        $null = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        Push-Location $TestDrive
    }

    AfterAll {
        Pop-Location
        Clear-Session
    }

    It 'gives what cost and sold nothing last month, and all of it' {
        $ErrorActionPreference = 'Stop'
        . ([scriptblock]::Create($Recipe))
        $wasted = Import-Csv wasted.csv
        $wasted | Should -Not -BeNullOrEmpty
        $wasted | Where-Object { [decimal]$_.Cost -le 0 -or [decimal]$_.Purchases14d -ne 0 } | Should -BeNullOrEmpty
        $wasted[0].StartDate | Should -Be (Get-Date -Day 1).Date.AddMonths(-1).ToString('yyyy-MM-dd')
        $wasted[0].EndDate | Should -Be (Get-Date -Day 1).Date.AddDays(-1).ToString('yyyy-MM-dd')
        $all = Get-AdsProfile | Get-AdsReportData -Type spSearchTerm -StartDate $wasted[0].StartDate -EndDate $wasted[0].EndDate
        $wasted.Count | Should -Be @($all | Where-Object { $_.Cost -gt 0 -and $_.Purchases14d -eq 0 }).Count
        $wasted.Count | Should -BeLessThan $all.Count
        ($wasted.ProfileId | Sort-Object -Unique).Count | Should -Be 3
    }
}
