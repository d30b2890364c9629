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

    It 'says of a report that is not known that it is not, and goes on' {
        $found = Get-AdsReport -ProfileId $profileId -ReportId '00000000-0000-0000-0000-000000000000', $job.ReportId -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.ReportId | Should -Be $job.ReportId
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsReportNotFound,*'
    }
}
