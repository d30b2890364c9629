BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsReportData' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $range = @{ StartDate = (Get-Date).AddDays(-31); EndDate = (Get-Date).AddDays(-2) }
    }

    BeforeEach {
        $emulator.Requests.Clear()
        $emulator.Faults.Clear()
    }

    AfterAll { Clear-Session }

    It 'brings rows of every profile, each with its profile' {
        $rows = $profiles | Get-AdsReportData -Type spSearchTerm @range
        $rows.Count | Should -Be 150
        ($rows | Group-Object ProfileId | ForEach-Object Count) | Should -Be @(50, 50, 50)
        $rows[0].CampaignId | Should -BeOfType [string]
        $rows[0].Clicks | Should -BeOfType [long]
        $rows[0].PSObject.Properties.Name | Should -Contain 'SearchTerm'
        $rows[0].PSObject.Properties.Name | Should -Not -Contain 'Date'
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 3
    }

    It 'cuts a longer range of days into windows and joins them' {
        $rows = Get-AdsReportData -ProfileId $profiles[0].ProfileId -Type spCampaigns -TimeUnit Daily -StartDate (Get-Date).AddDays(-70) -EndDate (Get-Date).AddDays(-2) -Column date, campaignId, clicks
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 3
        ($rows.Date | Sort-Object -Unique).Count | Should -Be 69
        ($rows | Group-Object Date, CampaignId | Where-Object Count -NE 1) | Should -BeNullOrEmpty
    }

    It 'refuses a summary over several windows, and with -Daily computes it from days' {
        $long = @{ Type = 'spCampaigns'; ProfileId = $profiles[0].ProfileId; StartDate = (Get-Date).AddDays(-60); EndDate = (Get-Date).AddDays(-2) }
        { Get-AdsReportData @long } | Should -Throw -ErrorId 'AdsReportRefused,*'
        $emulator.Requests.Latest | Should -BeNullOrEmpty
        $days = Get-AdsReportData @long -TimeUnit Daily -Column date, campaignId, cost
        $rows = Get-AdsReportData @long -Daily -Column campaignId, cost, clickThroughRate -WarningVariable warnings -WarningAction SilentlyContinue
        $rows.Count | Should -Be 4
        foreach ($row in $rows) { $row.Cost | Should -Be ($days | Where-Object CampaignId -EQ $row.CampaignId | Measure-Object Cost -Sum).Sum }
        "$warnings" | Should -BeLike '*clickThroughRate*left out*'
    }

    It 'refuses what is known to be wrong before anything is asked for: <Why>' -ForEach @(
        @{ Why = 'a date in a summary'; With = @{ Column = 'date' } }
        @{ Why = 'bounds of the range in days'; With = @{ Column = 'startDate'; TimeUnit = 'Daily' } }
        @{ Why = 'too long ago'; With = @{ StartDate = (Get-Date).AddDays(-200) } }
    ) {
        $all = @{ Type = 'spCampaigns'; ProfileId = $profiles[0].ProfileId } + $range
        foreach ($name in $With.Keys) { $all[$name] = $With[$name] }
        { Get-AdsReportData @all } | Should -Throw -ErrorId 'AdsReportRefused,*'
        $emulator.Requests.Latest | Should -BeNullOrEmpty
    }

    It 'asks for a column that is not known, with a warning' {
        $rows = Get-AdsReportData -ProfileId $profiles[0].ProfileId -Type spCampaigns @range -Column campaignId, brandNew -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*brandNew*'
        $rows[0].PSObject.Properties.Name | Should -Contain 'BrandNew'
    }

    It 'costs no other profile when one report fails' {
        $bad = $profiles[1].ProfileId
        $null = Add-Fault $emulator { $args[0]::On('POST', '/reporting/reports').ForProfile($bad).FailReport() }
        $rows = $profiles | Get-AdsReportData -Type spTargeting @range -ErrorVariable failures -ErrorAction SilentlyContinue
        ($rows.ProfileId | Sort-Object -Unique) | Should -Be ($profiles.ProfileId | Where-Object { $_ -ne $bad } | Sort-Object)
        $failures.FullyQualifiedErrorId | Should -BeLike 'AdsReportFailed,*'
    }

    It 'loses and doubles nothing when downloads break and links end' {
        $null = Add-Fault $emulator { $args[0]::On('GET', '/report-files/*').Times(2).Cut() }
        $null = Add-Fault $emulator { $args[0]::On('GET', '/report-files/*').Times(1).Answer(403) }
        $rows = $profiles | Get-AdsReportData -Type spSearchTerm @range -Column campaignId, searchTerm, cost
        $rows.Count | Should -Be 150
        ($rows | Group-Object ProfileId, SearchTerm | Where-Object Count -NE 1) | Should -BeNullOrEmpty
    }

    It 'writes one file of all rows as <Format>' -ForEach @(
        @{ Format = 'csv'; Read = { Import-Csv $args[0] } }
        @{ Format = 'jsonl'; Read = { Get-Content $args[0] | ConvertFrom-Json } }
    ) {
        $path = Join-Path $TestDrive "rows.$Format"
        $file = $profiles | Get-AdsReportData -Type spSearchTerm @range -Column searchTerm, clicks -OutFile $path
        $file.FullName | Should -Be $path
        $rows = & $Read $path
        $rows.Count | Should -Be 150
        ($rows.ProfileId | Sort-Object -Unique) | Should -Be ($profiles.ProfileId | Sort-Object)
        (Get-ChildItem $TestDrive -Filter '*.part') | Should -BeNullOrEmpty
    }

    It 'keeps rows of days in a store, where the same again doubles nothing' {
        $store = Join-Path $TestDrive 'rows.db'
        $all = @{ Type = 'spSearchTerm'; TimeUnit = 'Daily'; StartDate = (Get-Date).AddDays(-4); EndDate = (Get-Date).AddDays(-2); Store = $store }
        $jobs = $profiles | Get-AdsReportData @all
        ($jobs.ProfileId | Sort-Object) | Should -Be ($profiles.ProfileId | Sort-Object)
        $null = $profiles | Get-AdsReportData @all
        $null = $profiles[0] | Get-AdsReportData @all -Column clicks
        Measure-Store $store 'SELECT count(*) FROM report_sp_search_term' | Should -Be 450
        Measure-Store $store 'SELECT count(DISTINCT date) FROM report_sp_search_term' | Should -Be 3
        { Get-AdsReportData -ProfileId $profiles[0].ProfileId -Type spCampaigns @range -Store $store } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
    }

    It 'wants a file whose name says its format' {
        { Get-AdsReportData -ProfileId 1 -Type spCampaigns @range -OutFile x.txt } | Should -Throw -ErrorId 'AdsFormatUnknown,*'
    }

    It 'completes types, groupings and columns' {
        $complete = { param($Line) (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText }
        & $complete 'Get-AdsReportData -Type spSea' | Should -Be 'spSearchTerm'
        & $complete 'Get-AdsReportData -Type spCampaigns -GroupBy ad' | Should -Be 'adGroup'
        & $complete 'Get-AdsReportData -Type spSearchTerm -Column searchT' | Should -Be 'searchTerm'
        & $complete 'Get-AdsReportData -Type spSearchTerm -TimeUnit Daily -Column dat' | Should -Be 'date'
    }
}
