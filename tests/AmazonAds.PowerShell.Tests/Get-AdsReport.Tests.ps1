BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsReport' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $job = Start-AdsReport -ProfileId $profileId -Type spCampaigns -StartDate (Get-Date).AddDays(-11) -EndDate (Get-Date).AddDays(-2)
    }

    AfterAll { Clear-Session }

    It 'says how a report stands, by id or from the pipeline' {
        (Get-AdsReport -ProfileId $profileId -ReportId $job.ReportId).Status | Should -Be 'COMPLETED'
        ($job | Get-AdsReport).ReportId | Should -Be $job.ReportId
        ([pscustomobject]@{ ProfileId = $profileId; ReportId = $job.ReportId } | Get-AdsReport).Type | Should -Be 'spCampaigns'
    }

    It 'finds a remembered report again without asking for it anew' {
        $store = Join-Path $TestDrive 'jobs.db'
        $range = @{ StartDate = (Get-Date).AddDays(-12); EndDate = (Get-Date).AddDays(-2) }
        $first = Start-AdsReport -ProfileId $profileId -Type spTargeting @range -Store $store
        $emulator.Requests.Clear()
        $second = Start-AdsReport -ProfileId $profileId -Type spTargeting @range -Store $store
        $second.ReportId | Should -Be $first.ReportId
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 0
        Measure-Store $store 'SELECT count(*) FROM report_job' | Should -Be 1
        Get-AdsReport -Incomplete -Store $store | Should -BeNullOrEmpty
    }

    It 'says of a report that is not known that it is not, and goes on' {
        $found = Get-AdsReport -ProfileId $profileId -ReportId '00000000-0000-0000-0000-000000000000', $job.ReportId -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.ReportId | Should -Be $job.ReportId
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsReportNotFound,*'
    }
}
