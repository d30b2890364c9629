BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Wait-AdsReport' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $range = @{ StartDate = (Get-Date).AddDays(-11); EndDate = (Get-Date).AddDays(-2) }
    }

    AfterAll { Clear-Session }

    It 'gives each report that is done' {
        $jobs = Get-AdsProfile | Start-AdsReport -Type spCampaigns @range
        $done = $jobs | Wait-AdsReport
        ($done.ReportId | Sort-Object) | Should -Be ($jobs.ReportId | Sort-Object)
        $done.Status | Sort-Object -Unique | Should -Be 'COMPLETED'
    }

    It 'gives a report that failed, and an error for it' {
        $null = Add-Fault $emulator { $args[0]::On('POST', '/reporting/reports').Times(1).FailReport() }
        $done = Get-AdsProfile | Select-Object -First 1 | Start-AdsReport -Type spTargeting @range | Wait-AdsReport -ErrorVariable failures -ErrorAction SilentlyContinue
        $done.Status | Should -Be 'FAILED'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsReportFailed,*'
    }
}

Describe 'Wait-AdsReport, stopped' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -ReportDelaySeconds 600 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $range = @{ ProfileId = $profileId; Type = 'spSearchTerm'; StartDate = (Get-Date).AddDays(-11); EndDate = (Get-Date).AddDays(-2) }
    }

    AfterAll { Clear-Session }

    It 'ends within a second while it waits' {
        $range.StartDate = (Get-Date).AddDays(-12)
        Measure-Stop -Until { $emulator.Requests.Latest | Where-Object Path -Like '/reporting/reports/*' } -Arguments $range { param($with) Start-AdsReport @with | Wait-AdsReport } | Should -BeLessThan 1
    }
}
