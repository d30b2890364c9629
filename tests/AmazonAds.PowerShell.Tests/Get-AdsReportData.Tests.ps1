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

    It 'writes the file as it lies at Amazon, one for each profile' {
        $files = $profiles | Get-AdsReportData -Type spSearchTerm @range -Column searchTerm, clicks -OutFile (Join-Path $TestDrive 'raw-{ProfileId}.json.gz')
        ($files.Name | Sort-Object) | Should -Be ($profiles.ProfileId | Sort-Object | ForEach-Object { "raw-$_.json.gz" })
        $stream = [System.IO.Compression.GZipStream]::new([System.IO.File]::OpenRead($files[0].FullName), [System.IO.Compression.CompressionMode]::Decompress)
        try { $rows = [System.IO.StreamReader]::new($stream).ReadToEnd() | ConvertFrom-Json } finally { $stream.Dispose() }
        $rows.Count | Should -Be 50
    }

    It 'refuses a file as it lies at Amazon for what several reports tell' {
        { Get-AdsReportData -ProfileId $profiles[0].ProfileId -Type spCampaigns -TimeUnit Daily -StartDate (Get-Date).AddDays(-60) -EndDate (Get-Date).AddDays(-2) -OutFile x.gz } |
            Should -Throw -ErrorId 'AdsFileTwice,*'
        $emulator.Requests.Latest | Should -BeNullOrEmpty
        $file = $profiles | Get-AdsReportData -Type spCampaigns @range -OutFile (Join-Path $TestDrive 'one.json.gz') -ErrorVariable failures -ErrorAction SilentlyContinue
        @($file).Count | Should -Be 1
        $failures.TargetObject | Should -Be $profiles[1, 2].ProfileId
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 1
    }

    It 'finds the reports of the same question again' {
        $question = @{ Type = 'spAdvertisedProduct'; StartDate = (Get-Date).AddDays(-20); EndDate = (Get-Date).AddDays(-3); Column = 'adId', 'clicks' }
        $once = $profiles | Get-AdsReportData @question
        $again = $profiles | Get-AdsReportData @question
        $again.Count | Should -Be $once.Count
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 3
    }

    It 'keeps nothing of a report that does not come whole' {
        $store = Join-Path $TestDrive 'whole.db'
        $bad = $profiles[1].ProfileId
        $days = @{ Type = 'spTargeting'; TimeUnit = 'Daily'; StartDate = (Get-Date).AddDays(-25); EndDate = (Get-Date).AddDays(-2); Store = $store }
        $jobs = $profiles | Start-AdsReport -Type spTargeting -TimeUnit Daily -StartDate $days.StartDate -EndDate $days.EndDate -Store $store
        $path = "/report-files/$(($jobs | Where-Object ProfileId -EQ $bad).ReportId)"
        $null = Add-Fault $emulator { $args[0]::On('GET', $path).Skip(1).Answer(410) }
        $null = Add-Fault $emulator { $args[0]::On('GET', $path).Times(1).Cut(20000) }
        $null = $profiles | Get-AdsReportData @days -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 1
        Measure-Store $store "SELECT count(*) FROM report_sp_targeting WHERE profile_id = '$bad'" | Should -Be 0
        Measure-Store $store 'SELECT count(*) FROM report_sp_targeting' | Should -Be (2 * 24 * 50)
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

Describe 'Get-AdsReportData, stopped' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -ReportDelaySeconds 600 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $range = @{ ProfileId = $profileId; Type = 'spSearchTerm'; StartDate = (Get-Date).AddDays(-11); EndDate = (Get-Date).AddDays(-2) }
    }

    AfterAll { Clear-Session }

    It 'ends within a second while it waits for reports' {
        Measure-Stop -Until { $emulator.Requests.Count('POST', '/reporting/reports') -gt 0 } -Arguments $range { param($with) Get-AdsReportData @with } | Should -BeLessThan 1
    }
}
