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

    It 'has leases in a shared database alone' {
        { Sync-AdsProfile -Store $store -LeaseSec 60 } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
        { Sync-AdsProfile -LeaseSec 60 } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
        Test-Path $store | Should -BeFalse
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

    Context 'with -Product' {
        BeforeEach {
            $american = @(Get-AdsProfile | Where-Object CountryCode -EQ US)
            $german = @(Get-AdsProfile | Where-Object CountryCode -EQ DE)
            $asins = @($american | Get-AdsProductAd | Where-Object State -NE ARCHIVED | ForEach-Object Asin | Sort-Object -Unique)
        }

        It 'keeps fresh what is advertised, so that a look-up makes no call, and says so for each marketplace' {
            $null = Connect-AdsProductApi -Emulator -Name products -RequestsPerSecond 10 -Period 60
            $results = $american + $german | Sync-AdsProfile -Store $store -Kind ProductAd -Product
            @($results | Where-Object ProfileId).Count | Should -Be ($american.Count + $german.Count)
            $us, $de = $results | Where-Object Marketplace | Sort-Object Marketplace
            $us.Marketplace, $us.Connection, "$($us.Status)" | Should -Be 'www.amazon.com', 'products', 'Success'
            $us.Asins, $us.Refreshed, $us.Fresh, $us.Left | Should -Be $asins.Count, $asins.Count, 0, 0
            $de.Marketplace, $de.Connection, "$($de.Status)" | Should -Be 'www.amazon.de', '', 'NoConnection'
            $de.Left | Should -Be $de.Asins
            (Get-AdsProduct $asins[0]).Source | Should -Be 'Memory'

            $again = $american | Sync-AdsProfile -Store $store -Kind ProductAd -Product | Where-Object Marketplace
            $again.Fresh, $again.Refreshed | Should -Be $asins.Count, 0
            ($results | Out-String) | Should -Match 'Refreshed'
        }

        It 'leaves what is above the share of the allowance for others, and says when it goes on' {
            $null = Connect-AdsProductApi -Emulator -Name products -RequestsPerSecond 10 -Period 60 -DailyAllowance 4
            $result = $american | Sync-AdsProfile -Store $store -Kind ProductAd -ProductConnection products -ProductAllowancePercent 25 -ErrorVariable failures | Where-Object Marketplace
            "$($result.Status)" | Should -Be 'AllowanceUsed'
            $result.Refreshed | Should -Be 10
            $result.Left | Should -Be ($asins.Count - 10)
            $result.NextCallAt | Should -BeGreaterThan ([DateTimeOffset]::UtcNow.AddHours(23))
            $failures.Count | Should -Be 0
        }

        It 'is one error when it fails, and the sync is as it is' {
            $api = Start-ProductEmulator -Store (Join-Path $TestDrive "$(New-Guid).db")
            $null = Add-Fault $api.Emulator { $args[0]::OnProducts().Answer(403, '{"__type":"AccessDeniedException","message":"not eligible"}') }
            $results = $american | Sync-AdsProfile -Store $store -Kind ProductAd -Product -ErrorAction SilentlyContinue -ErrorVariable failures
            ($results | Where-Object ProfileId).Status | ForEach-Object { $_ | Should -Be 'Success' }
            "$(($results | Where-Object Marketplace).Status)" | Should -Be 'Failed'
            $failures.Count | Should -Be 1
            $failures[0].TargetObject | Should -Be 'test'
            $failures[0].Exception.Message | Should -BeLike '*not eligible*'
        }

        It 'needs a product connection that keeps facts, and says so before anything is synced' {
            $before = $emulator.Requests.Total
            $null = Connect-AdsProductApi -Emulator -Name simple -Cache Simple
            { Sync-AdsProfile -Store $store -Product } | Should -Throw -ErrorId 'AdsParameterInvalid,*'
            Disconnect-AdsProductApi -Connection simple
            { Sync-AdsProfile -Store $store -Product } | Should -Throw -ErrorId 'AdsNoProductConnection,*'
            $emulator.Requests.Total | Should -Be $before
        }
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

    It 'refuses <_>, without showing a password' -ForEach 'mysql://me:hush@host/db', 'https://me:hush@host/db' {
        $failure = { Sync-AdsProfile -Store $_ } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'AdsStoreNotSupported,*'
        $failure | Format-List * -Force | Out-String | Should -Not -BeLike '*hush*'
    }

    It 'refuses an address that is none, without showing a password: <_>' -ForEach 'postgres://me:hush@host', 'postgresql://me:hush@host:port/db', 'postgres:me:hush', 'postgres://me:hush@host/db?nonsense=hush' {
        $failure = { Sync-AdsProfile -Store $_ } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'AdsStoreAddressInvalid,*'
        ($failure, $failure.InvocationInfo.BoundParameters | Format-List * -Force | Out-String) + (Get-Error -InputObject $failure | Out-String) | Should -Not -BeLike '*hush*'
        $emulator.Requests.Total | Should -Be 0
    }

    It 'says in one error which database cannot be reached, without showing a password' {
        $failures = $null
        Sync-AdsProfile -Store 'postgres://me:hush@127.0.0.1:1/db' -ErrorAction SilentlyContinue -ErrorVariable failures | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsStoreFailed,*'
        $failures[0].Exception.Message | Should -BeLike "*postgres://me@127.0.0.1:1/db*"
        $failures[0].TargetObject | Should -Be 'postgres://me@127.0.0.1:1/db'
        "$($failures[0].Exception)" | Should -Not -BeLike '*hush*'
        "$($failures[0].InvocationInfo.BoundParameters.Values)" | Should -Not -BeLike '*hush*'
        $emulator.Requests.Total | Should -Be 0
    }

    It 'says which file it cannot write' {
        $failures = $null
        Sync-AdsProfile -Store $TestDrive -ErrorAction SilentlyContinue -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsStoreFailed,*'
    }
}
