BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Sync-AdsProfile' {
    BeforeEach {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 8 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $store = Join-Path $TestDrive "$(New-Guid).db"
    }

    AfterEach { Clear-Session }

    It 'brings every profile of every connection, and what it holds, into the store' {
        $results = Sync-AdsProfile -Store $store
        $results.Count | Should -Be 8
        $results.Status | ForEach-Object { $_ | Should -Be 'Success' }
        $keywords = ($emulator.Data.Profiles | ForEach-Object { $emulator.Data.Keywords($_.ProfileId).Count } | Measure-Object -Sum).Sum
        Measure-Store $store 'select count(*) from keyword' | Should -Be $keywords
        Measure-Store $store 'select count(*) from profile' | Should -Be 8
        $tables = 'portfolio', 'campaign', 'ad_group', 'keyword', 'negative_keyword', 'campaign_negative_keyword', 'product_ad', 'target',
            'negative_target', 'campaign_negative_target'
        $counts = $tables | ForEach-Object { Measure-Store $store "select count(*) from $_" }
        $counts | ForEach-Object { $_ | Should -BeGreaterThan 0 }
        ($results | Measure-Object Rows -Sum).Sum | Should -Be ($counts | Measure-Object -Sum).Sum
        ($results | Measure-Object Added -Sum).Sum | Should -Be ($results | Measure-Object Rows -Sum).Sum
    }

    It 'syncs piped profiles only, and the kinds asked for only' {
        $chosen = Get-AdsProfile | Select-Object -First 2
        $results = $chosen | Sync-AdsProfile -Store $store -Kind Campaign
        ($results.ProfileId | Sort-Object) | Should -Be ($chosen.ProfileId | Sort-Object)
        Measure-Store $store 'select count(distinct profile_id) from campaign' | Should -Be 2
        Measure-Store $store 'select count(*) from keyword' | Should -Be 0
    }

    It 'syncs the kind <_> alone when it is asked for' -ForEach @(
        'Portfolio', 'NegativeKeyword', 'CampaignNegativeKeyword', 'ProductAd', 'Target', 'NegativeTarget', 'CampaignNegativeTarget'
    ) {
        $one = Get-AdsProfile | Select-Object -First 1
        $result = $one | Sync-AdsProfile -Store $store -Kind $_
        $result.Rows | Should -Be @(& "Get-Ads$_" -ProfileId $one.ProfileId).Count
        Measure-Store $store 'select count(*) from campaign' | Should -Be 0
    }

    It 'takes exports when it is told to, and says so under -Verbose' {
        $one = Get-AdsProfile | Select-Object -First 1
        $null = $one | Sync-AdsProfile -Store $store
        $result = $one | Sync-AdsProfile -Store $store -Using Export -Verbose 4>&1 | Tee-Object -Variable all | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }
        $result.Status, $result.Added, $result.Changed, $result.Gone | Should -Be @('Success', 0, 0, 0)
        $emulator.ExportCount | Should -Be 4
        ($all | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }) -join ' ' | Should -BeLike '*keywords and targets are exported*'
    }

    It 'lists small profiles by itself' {
        $null = Sync-AdsProfile -Store $store
        $emulator.ExportCount | Should -Be 0
    }

    It 'does nothing when nothing is piped in' {
        @() | Sync-AdsProfile -Store $store | Should -BeNullOrEmpty
        $emulator.Requests.Total | Should -Be 0
    }

    It 'keeps a changed bid with old and new value, and marks what is gone' {
        $null = Sync-AdsProfile -Store $store
        $id = $emulator.Data.ProfileId(0)
        $changed, $removed = $emulator.Data.Keywords($id) | Where-Object Bid | Select-Object -First 2
        $null = $emulator.Data.SetBid($id, $changed.KeywordId, 4.56)
        $null = $emulator.Data.RemoveKeyword($id, $removed.KeywordId)

        $result = Sync-AdsProfile -Store $store | Where-Object ProfileId -EQ "$id"
        $result.Changed | Should -Be 1
        $result.Gone | Should -Be 1
        $old = $changed.Bid.ToString([cultureinfo]::InvariantCulture)
        Measure-Store $store "select count(*) from change where field = 'bid'" | Should -Be 1
        Measure-Store $store "select count(*) from change where profile_id = '$id' and kind = 'Keyword' and id = '$($changed.KeywordId)' and old + 0 = $old and new = '4.56'" | Should -Be 1
        Measure-Store $store 'select count(*) from keyword where gone_at is not null' | Should -Be 1
    }

    It 'tells a profile that fails by object and error, and finishes all others' {
        $lost = $emulator.Data.ProfileId(3)
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/*').ForProfile($lost).Answer(403, '{"code":"ACCESS_DENIED","details":"withdrawn"}') }
        $results = Sync-AdsProfile -Store $store -ErrorAction SilentlyContinue -ErrorVariable failures
        $results.Count | Should -Be 8
        ($results | Where-Object Status -EQ Failed).ProfileId | Should -Be "$lost"
        $failures.Count | Should -Be 1
        $failures[0].TargetObject | Should -Be "$lost"
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsApiError.Refused,*'
        $failures[0].Exception.Message | Should -BeLike "*$lost*withdrawn*"
    }

    It 'is carried on by the next one when it was stopped half-way' {
        # One profile gets no answer; when three others are done, nobody wants any more.
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/keywords/list').ForProfile($emulator.Data.ProfileId(5)).Slow([timespan]::FromMinutes(5)) }
        $first = Sync-AdsProfile -Store $store | Select-Object -First 3
        $first.Count | Should -Be 3
        $emulator.Faults.Clear()
        $results = Sync-AdsProfile -Store $store
        $results.Count | Should -Be 8
        $first.ProfileId | ForEach-Object { $id = $_; ($results | Where-Object ProfileId -EQ $id).Status | Should -Be 'Skipped' }
        $keywords = ($emulator.Data.Profiles | ForEach-Object { $emulator.Data.Keywords($_.ProfileId).Count } | Measure-Object -Sum).Sum
        Measure-Store $store 'select count(*) from keyword' | Should -Be $keywords
        (Sync-AdsProfile -Store $store).Status | ForEach-Object { $_ | Should -Be 'Success' }
    }

    It 'covers every connection, and one that fails spoils no other' {
        $other = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $null = $other.GetEmulator().RevokeGrant($other.RefreshToken)
        $results = Sync-AdsProfile -Store $store -ErrorAction SilentlyContinue -ErrorVariable failures
        $results.Count | Should -Be 8
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsGrantRefused,*'
    }

    It 'keeps the latest days of reports, asks for nothing twice, and counts what it did' {
        $chosen = Get-AdsProfile | Select-Object -First 3
        $results = $chosen | Sync-AdsProfile -Store $store -Kind Campaign -Report spCampaigns, SPSEARCHTERM -ReportDay 5
        $results.Status | ForEach-Object { $_ | Should -Be 'Success' }
        $results.Reports | ForEach-Object { $_ | Should -Be 2 }
        $results.ReportRows | ForEach-Object { $_ | Should -Be (5 * (4 + 50)) }
        $results.Rows | ForEach-Object { $_ | Should -Be 4 }
        Measure-Store $store 'select count(distinct date) from report_sp_search_term' | Should -Be 5
        Measure-Store $store 'select count(*) from report_day' | Should -Be (3 * 2 * 5)
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 6

        ($chosen | Sync-AdsProfile -Store $store -Kind Campaign -Report spCampaigns -ReportDay 5).Reports | ForEach-Object { $_ | Should -Be 0 }
        ($chosen[0] | Sync-AdsProfile -Store $store -Kind Campaign -Report spCampaigns -ReportDay 9).ReportRows | Should -Be 16
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 7
        Get-AdsReport -Incomplete -Store $store | Should -BeNullOrEmpty
    }

    It 'tells a profile whose report fails, and finishes all others' {
        $bad = $emulator.Data.ProfileId(1)
        $null = Add-Fault $emulator { $args[0]::On('POST', '/reporting/reports').ForProfile($bad).FailReport() }
        $results = Sync-AdsProfile -Store $store -Kind Campaign -Report spCampaigns -ReportDay 2 -ErrorAction SilentlyContinue -ErrorVariable failures
        $results.Count | Should -Be 8
        ($results | Where-Object Status -EQ Failed).ProfileId | Should -Be "$bad"
        $failures.Count | Should -Be 1
        $failures[0].TargetObject | Should -Be "$bad"
        Measure-Store $store 'select count(*) from campaign' | Should -Be 32
        Measure-Store $store 'select count(distinct profile_id) from report_sp_campaigns' | Should -Be 7
    }

    It 'refuses a type of report whose rows it cannot tell apart, and says how many days there are' {
        { Sync-AdsProfile -Store $store -Report spNews } | Should -Throw -ErrorId 'AdsReportRefused,*'
        $emulator.Requests.Total | Should -Be 0
        $null = Get-AdsProfile | Select-Object -First 1 | Sync-AdsProfile -Store $store -Kind Campaign -Report sbCampaigns -ReportDay 90 -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*sbCampaigns for 60 days*'
        Measure-Store $store 'select count(*) from report_day' | Should -Be 60
        (TabExpansion2 'Sync-AdsProfile -Report spSea' 29).CompletionMatches.CompletionText | Should -Be 'spSearchTerm'
    }

    It 'skips what was synced within the age, takes a kind that was added, and tries what failed again' {
        $lost = $emulator.Data.ProfileId(3)
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/*').ForProfile($lost).Answer(403) }
        $null = Sync-AdsProfile -Store $store -Kind Campaign -ErrorAction SilentlyContinue
        $emulator.Faults.Clear()
        $before = Get-RequestCount $emulator '/sp/campaigns/list'

        $results = Sync-AdsProfile -Store $store -Kind Campaign -Incremental
        ($results | Where-Object Status -EQ Success).ProfileId | Should -Be "$lost"
        ($results | Where-Object Status -EQ Skipped).Count | Should -Be 7
        Get-RequestCount $emulator '/sp/campaigns/list' | Should -Be ($before + 1)

        (Sync-AdsProfile -Store $store -Kind Campaign, AdGroup -MaxAge 3600).Status | ForEach-Object { $_ | Should -Be 'Success' }
        Get-RequestCount $emulator '/sp/campaigns/list' | Should -Be ($before + 1)
        (Sync-AdsProfile -Store $store -Kind Campaign -MaxAge 0).Status | ForEach-Object { $_ | Should -Be 'Success' }
    }

    It 'refuses what is no file, without showing a password' {
        $failure = { Sync-AdsProfile -Store 'postgres://me:hush@host/db' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'AdsStoreNotSupported,*'
        $failure.Exception.Message | Should -Not -BeLike '*hush*'
    }

    It 'says which file it cannot write' {
        $failures = $null
        Sync-AdsProfile -Store $TestDrive -ErrorAction SilentlyContinue -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsStoreFailed,*'
    }
}
