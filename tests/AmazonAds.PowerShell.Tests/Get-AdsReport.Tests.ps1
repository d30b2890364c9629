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
        (Get-AdsReport -Incomplete -Store $store).ReportId | Should -Be $first.ReportId
        Get-AdsReport -Incomplete -Store $store | Wait-AdsReport | Receive-AdsReport | Should -Not -BeNullOrEmpty
        Get-AdsReport -Incomplete -Store $store | Should -BeNullOrEmpty
    }

    It 'finds without a store of one''s own what was not received, until somebody has received it' {
        $slow = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -ReportDelaySeconds 2 -Connect
        $name = $slow.Name
        $some = Get-AdsProfile -Connection $name
        $range = @{ StartDate = (Get-Date).AddDays(-13); EndDate = (Get-Date).AddDays(-2); Connection = $name }
        $jobs = $some.ProfileId | ForEach-Object { Start-AdsReport -ProfileId $_ -Type spTargeting @range }
        # What a new shell knows: nothing but the connection.
        $open = Get-AdsReport -Incomplete -Connection $name
        ($open.ReportId | Sort-Object) | Should -Be ($jobs.ReportId | Sort-Object)
        (Get-AdsReport -Incomplete -Connection $name -ProfileId $some[0].ProfileId).ReportId | Should -Be $jobs[0].ReportId
        ($open | Wait-AdsReport).Status | ForEach-Object { $_ | Should -Be 'COMPLETED' }
        # Seen done is not received: the shell may have been closed in between.
        $done = Get-AdsReport -Incomplete -Connection $name
        ($done.ReportId | Sort-Object) | Should -Be ($jobs.ReportId | Sort-Object)
        $done[0] | Receive-AdsReport -OutFile (Join-Path $TestDrive 'one.csv')
        (Get-AdsReport -Incomplete -Connection $name).ReportId | Should -Be $done[1].ReportId
        $done[1] | Receive-AdsReport | Out-Null
        Get-AdsReport -Incomplete -Connection $name | Should -BeNullOrEmpty
        Stop-AdsEmulator -Port $slow.Port
    }

    It 'remembers nothing with -NoStore, and forgets what was taken back' {
        $slow = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -ReportDelaySeconds 600 -Connect
        $name = $slow.Name
        $id = (Get-AdsProfile -Connection $name).ProfileId
        $range = @{ StartDate = (Get-Date).AddDays(-13); EndDate = (Get-Date).AddDays(-2); Connection = $name; ProfileId = $id }
        $null = Start-AdsReport -Type spCampaigns @range -NoStore
        Get-AdsReport -Incomplete -Connection $name | Should -BeNullOrEmpty
        $job = Start-AdsReport -Type spTargeting @range
        (Get-AdsReport -Incomplete -Connection $name).ReportId | Should -Be $job.ReportId
        $job | Stop-AdsReport -Confirm:$false
        Get-AdsReport -Incomplete -Connection $name | Should -BeNullOrEmpty
        { Start-AdsReport -Type spTargeting @range -NoStore -Store x.db } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
        Stop-AdsEmulator -Port $slow.Port
    }

    It 'notes in the store of one''s own what becomes of a report, and nowhere else' {
        $slow = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -ReportDelaySeconds 600 -Connect
        $range = @{ StartDate = (Get-Date).AddDays(-14); EndDate = (Get-Date).AddDays(-2); Connection = $slow.Name; ProfileId = $profileId }
        $store = Join-Path $TestDrive 'own.db'
        $job = Start-AdsReport -Type spSearchTerm @range -Store $store
        (Get-AdsReport -Incomplete -Store $store -Connection $slow.Name).ReportId | Should -Be $job.ReportId
        Get-AdsReport -Incomplete -Connection $slow.Name | Should -BeNullOrEmpty
        $job | Stop-AdsReport -Confirm:$false
        Measure-Store $store 'SELECT count(*) FROM report_job' | Should -Be 0
        Stop-AdsEmulator -Port $slow.Port
    }

    It 'warns of a store that does not open, and has the report all the same' {
        if ($IsWindows) { Set-ItResult -Skipped -Because 'the default folder cannot be moved there: Windows knows no XDG_DATA_HOME' }
        $before = $env:XDG_DATA_HOME
        try {
            $env:XDG_DATA_HOME = Join-Path $TestDrive 'data'
            $null = New-Item -ItemType Directory (Join-Path $env:XDG_DATA_HOME 'AmazonAds/ads-emulator.db') -Force
            $made = Start-AdsReport -ProfileId $profileId -Connection $server.Name -Type spAdvertisedProduct -StartDate (Get-Date).AddDays(-14) -EndDate (Get-Date).AddDays(-2) -WarningVariable warnings -WarningAction SilentlyContinue
            $made.ReportId | Should -Not -BeNullOrEmpty
            @($warnings).Count | Should -Be 1
            "$warnings" | Should -BeLike '*not remembered*'
            { Start-AdsReport -ProfileId $profileId -Connection $server.Name -Type spAdvertisedProduct -StartDate (Get-Date).AddDays(-14) -EndDate (Get-Date).AddDays(-2) -Store (Join-Path $env:XDG_DATA_HOME 'AmazonAds/ads-emulator.db') } |
                Should -Throw -ErrorId 'AdsStoreFailed,*'
        }
        finally { $env:XDG_DATA_HOME = $before }
    }

    It 'says of a report that is not known that it is not, and goes on' {
        $found = Get-AdsReport -ProfileId $profileId -ReportId '00000000-0000-0000-0000-000000000000', $job.ReportId -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.ReportId | Should -Be $job.ReportId
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsReportNotFound,*'
    }
}
