BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Receive-AdsReport' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $jobs = Get-AdsProfile | Start-AdsReport -Type spSearchTerm -StartDate (Get-Date).AddDays(-11) -EndDate (Get-Date).AddDays(-2) | Wait-AdsReport
    }

    AfterAll { Clear-Session }

    It 'gives rows, also when the download breaks' {
        $null = Add-Fault $emulator { $args[0]::On('GET', '/report-files/*').Times(1).Cut() }
        $rows = $jobs | Receive-AdsReport
        ($rows | Group-Object ProfileId | ForEach-Object Count) | Should -Be @(50, 50)
    }

    It 'writes a file for each report as <Ending>' -ForEach @(@{ Ending = 'csv' }, @{ Ending = 'jsonl' }, @{ Ending = 'json.gz' }) {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive $Ending.Replace('.', '-'))).FullName
        $files = $jobs | Receive-AdsReport -OutFile (Join-Path $folder "{ProfileId}-{Type}.$Ending")
        $files.Count | Should -Be 2
        (Get-ChildItem $folder).FullName | Sort-Object | Should -Be ($files.FullName | Sort-Object)
        $files[0].Name | Should -Match '^\d+-spSearchTerm\.'
    }

    It 'refuses two reports in one file' {
        $files = $jobs | Receive-AdsReport -OutFile (Join-Path $TestDrive 'one.csv') -ErrorVariable failures -ErrorAction SilentlyContinue
        @($files).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsFileTwice,*'
    }
}

Describe 'Receive-AdsReport, stopped' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $range = @{ ProfileId = $profileId; Type = 'spSearchTerm'; StartDate = (Get-Date).AddDays(-11); EndDate = (Get-Date).AddDays(-2) }
    }

    AfterAll { Clear-Session }

    It 'ends within a second while a file does not come' {
        $null = Add-Fault $emulator { $args[0]::On('GET', '/report-files/*').Slow([timespan]::FromMinutes(5)) }
        Measure-Stop -Until { $emulator.Requests.InFlight -gt 0 } -Arguments $range { param($with) Start-AdsReport @with | Wait-AdsReport | Receive-AdsReport } | Should -BeLessThan 1
    }
}
