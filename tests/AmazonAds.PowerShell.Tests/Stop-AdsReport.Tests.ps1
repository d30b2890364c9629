BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Stop-AdsReport' {
    BeforeAll {
        Clear-Session
        $null = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -Connect
        $job = Get-AdsProfile | Start-AdsReport -Type spCampaigns -StartDate (Get-Date).AddDays(-11) -EndDate (Get-Date).AddDays(-2)
    }

    AfterAll { Clear-Session }

    It 'takes a report back, and says of one that is gone that it is' {
        $job | Stop-AdsReport -WhatIf
        ($job | Get-AdsReport).ReportId | Should -Be $job.ReportId
        $job | Stop-AdsReport -Confirm:$false | Should -BeNullOrEmpty
        { $job | Get-AdsReport -ErrorAction Stop } | Should -Throw -ErrorId 'AdsReportNotFound,*'
        $job | Stop-AdsReport -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsReportNotFound,*'
    }
}
