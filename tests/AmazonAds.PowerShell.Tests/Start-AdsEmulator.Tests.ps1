BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Start-AdsEmulator' {
    BeforeEach { Clear-Session }

    AfterAll { Clear-Session }

    It 'listens on the loopback address and holds what was asked for' {
        $server = Start-AdsEmulator -ProfileCount 2 -CampaignCount 3 -AdGroupCount 4 -KeywordCount 5
        $server.Endpoint.Host | Should -Be '127.0.0.1'
        $server.Endpoint.Port | Should -Be $server.Port
        $null = $server | Connect-AdsAccount
        $profiles = Get-AdsProfile
        $profiles.Count | Should -Be 2
        $profiles[0] | Select-AdsProfile
        (Get-AdsCampaign).Count | Should -Be 3
        (Get-AdsAdGroup).Count | Should -Be 12
        (Get-AdsKeyword).Count | Should -Be 60
    }

    It 'gives the same data for the same seed' {
        $null = Start-AdsEmulator -ProfileCount 4 -Seed 5 -Connect
        $null = Start-AdsEmulator -ProfileCount 4 -Seed 5 -Connect
        $null = Start-AdsEmulator -ProfileCount 4 -Seed 6 -Connect
        $ids = Get-AdsConnection | ForEach-Object { (Get-AdsProfile -Connection $_).ProfileId -join ' ' }
        $ids[0] | Should -Be $ids[1]
        $ids[0] | Should -Not -Be $ids[2]
    }

    It 'limits as asked' {
        $null = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 2 -Burst 1 -Connect
        Get-AdsProfile | Select-AdsProfile
        Get-AdsCampaign -PageSize 2 | Should -HaveCount 4
        (Get-AdsMetric | Where-Object Name -eq 'POST /sp/campaigns/list').Throttled | Should -BeGreaterThan 0
    }

    It 'makes reports of as many rows as asked, and as slowly' {
        $null = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -ReportRowCount 7 -ReportDelaySeconds 600 -ReportsPerSecond 1000 -Connect
        $id = (Get-AdsProfile)[0].ProfileId
        $job = Start-AdsReport -ProfileId $id -Type spSearchTerm -StartDate (Get-Date).AddDays(-5) -EndDate (Get-Date).AddDays(-2)
        $job.Status | Should -Be 'PENDING'
        ($job | Get-AdsReport).Status | Should -Be 'PENDING'
        Clear-Session
        $null = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -ReportRowCount 7 -Connect
        Get-AdsReportData -ProfileId (Get-AdsProfile)[0].ProfileId -Type spSearchTerm -StartDate (Get-Date).AddDays(-5) -EndDate (Get-Date).AddDays(-2) | Should -HaveCount 7
    }

    It 'says when the port is taken' {
        $server = Start-AdsEmulator
        { Start-AdsEmulator -Port $server.Port } | Should -Throw -ErrorId 'AdsEmulatorNotStarted,*'
    }

    It 'starts nothing with -WhatIf' {
        Start-AdsEmulator -WhatIf | Should -BeNullOrEmpty
    }
}
