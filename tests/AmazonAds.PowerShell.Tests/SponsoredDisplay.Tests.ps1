# Sponsored Display on the nouns that all products share: the five kinds by hand.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Sponsored Display' {
    BeforeAll {
        Clear-Session
        $emulator = (Start-AdsEmulator -ProfileCount 6 -RequestsPerSecond 0 -Connect).GetEmulator()
        $emulator.Options.LogRequestBodies = $true
        $profiles = Get-AdsProfile
        $seller = $profiles | Where-Object CountryCode -EQ US | Select-Object -First 1
        $seller | Select-AdsProfile
        $world = [pscustomobject]@{ Emulator = $emulator; ProfileId = $seller.ProfileId }
        $display = @{ AdProduct = 'SponsoredDisplay' }
    }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists <_>s with ids as text and states as every product has them' -ForEach 'Campaign', 'AdGroup', 'ProductAd', 'Target', 'NegativeTarget' {
        $rows = @(& "Get-Ads$_" @display)
        $rows.Count | Should -BeGreaterThan 1
        $id = $_ -like '*Target' ? 'TargetId' : $_ -eq 'ProductAd' ? 'AdId' : "$($_)Id"
        foreach ($row in $rows) {
            $row.$id | Should -BeOfType string
            $row.$id | Should -Match '^\d{15,17}$'
            $row.ProfileId | Should -BeExactly $seller.ProfileId
            $row.AdProduct | Should -BeExactly 'SponsoredDisplay'
            $row.State | Should -BeIn 'ENABLED', 'PAUSED', 'ARCHIVED'
            $row.Body.Count | Should -Be 0
        }

        # By id, also where the plain list has no such filter.
        (Invoke-WithId "Get-Ads$_" $id $rows[1].$id -With $display).$id | Should -BeExactly $rows[1].$id
        $extended = @(& "Get-Ads$_" @display -Extended)
        $extended.Count | Should -Be $rows.Count
        $extended[0].ExtendedData.ServingStatus | Should -Not -BeNullOrEmpty
        $extended[0].ExtendedData.CreationDateTime | Should -Match '^\d{4}-\d\d-\d\dT'
    }

    It 'lets budgets and dates be asked for as with any product' {
        $campaigns = Get-AdsCampaign @display
        ($campaigns | Where-Object { $_.Budget.Budget -gt 0 }).Count | Should -Be $campaigns.Count
        $campaigns[0].Budget.Budget | Should -BeOfType decimal
        $campaigns[0].StartDate | Should -Match '^\d{4}-\d\d-\d\d$'
        $campaigns[0].Tactic | Should -BeIn 'T00020', 'T00030'
        $campaigns[0].CostType | Should -BeIn 'cpc', 'vcpm'
    }

    It 'filters by state and name' {
        $all = Get-AdsCampaign @display
        @(Get-AdsCampaign @display -State Enabled).Count | Should -Be @($all | Where-Object State -EQ ENABLED).Count
        (Get-AdsCampaign @display -Name $all[0].Name).CampaignId | Should -BeExactly $all[0].CampaignId
        @(Get-AdsCampaign @display -Name '*Display*').Count | Should -Be $all.Count
    }

    It 'stays with the product of what is piped' {
        $campaign = Get-AdsCampaign @display | Select-Object -First 1
        $groups = @($campaign | Get-AdsAdGroup)
        $groups.Count | Should -Be 2
        foreach ($row in @($groups) + @($campaign | Get-AdsProductAd) + @($groups | Get-AdsTarget)) { $row.CampaignId | Should -BeExactly $campaign.CampaignId }
        @($groups | Get-AdsNegativeTarget).Count | Should -Be 2
        @($campaign | Get-AdsNegativeTarget).Count | Should -Be 2
        $emulator.Requests.Latest.Path | Where-Object { $_ -notlike '/auth*' } | ForEach-Object { $_ | Should -BeLike '/sd/*' }
    }

    It 'creates, changes, pauses, enables and archives everything a campaign holds' {
        $campaign = New-AdsCampaign @display -Name 'By hand' -Tactic T00030 -DailyBudget 20 -StartDate 2030-01-02 -EndDate 2030-02-03 -CostType CPC -PassThru
        $campaign.State | Should -Be 'ENABLED'
        $campaign.EndDate | Should -BeExactly '2030-02-03'
        $group = $campaign | New-AdsAdGroup -Name 'Group' -DefaultBid 0.75 -BidOptimization Clicks -CreativeType Image -PassThru
        $group.BidOptimization | Should -BeExactly 'clicks'
        $ad = $group | New-AdsProductAd -Sku 'DISPLAY-1' -PassThru
        $page = $group | New-AdsProductAd -LandingPageUrl 'https://shop.test/x' -LandingPageType Off_Amazon_Link -AdName 'Page' -PassThru
        $page.LandingPageUrl | Should -BeExactly 'https://shop.test/x'
        $target = $group | New-AdsTarget -Expression 'views(exactProduct;lookback=30)' -Bid 1.25 -PassThru
        "$($target.Expression)" | Should -BeExactly 'views(exactProduct;lookback=30)'
        $negative = $group | New-AdsNegativeTarget -Expression 'ASIN_SAME_AS=B000000001' -PassThru
        "$($negative.Expression)" | Should -BeExactly 'asinSameAs=B000000001'

        ($campaign | Set-AdsCampaign -DailyBudget 40 -EndDate $null -PassThru).Budget.Budget | Should -Be 40
        Get-SentBody $world PUT /sd/campaigns | Should -BeExactly "[{`"campaignId`":$($campaign.CampaignId),`"budget`":40,`"budgetType`":`"daily`",`"endDate`":null}]"
        $group.DefaultBid = 0.8
        $outcome = $group | Set-AdsAdGroup
        $outcome.Old | Should -Be 0.75
        $outcome.New | Should -Be 0.8
        ($target | Set-AdsTarget -Bid 1.5 -PassThru).Bid | Should -Be 1.5

        foreach ($case in @(
                @{ Noun = 'Campaign'; Entity = $campaign; Path = '/sd/campaigns' }
                @{ Noun = 'AdGroup'; Entity = $group; Path = '/sd/adGroups' }
                @{ Noun = 'ProductAd'; Entity = $ad; Path = '/sd/productAds' }
                @{ Noun = 'Target'; Entity = $target; Path = '/sd/targets' }
                @{ Noun = 'NegativeTarget'; Entity = $negative; Path = '/sd/negativeTargets' }
            )) {
            $paused = $case.Entity | & "Suspend-Ads$($case.Noun)" -PassThru
            $paused.State | Should -BeExactly 'PAUSED'
            Clear-Request $world
            $enabled = $paused | & "Enable-Ads$($case.Noun)"
            $enabled.Status | Should -Be 'Success'
            $enabled.Old | Should -BeExactly 'PAUSED'
            $enabled.New | Should -BeExactly 'ENABLED'
            Get-SentBody $world PUT $case.Path | Should -BeLike '*"state":"enabled"*'
        }

        foreach ($entity in $negative, $target, $page, $ad) {
            $noun = $entity.GetType().Name
            ($entity | & "Remove-Ads$noun").Status | Should -Be 'Success'
            ($entity | & "Get-Ads$noun").State | Should -BeExactly 'ARCHIVED'
        }

        ($campaign | Remove-AdsCampaign).Status | Should -Be 'Success'
        Get-SentBody $world PUT /sd/campaigns | Select-Object -Last 1 | Should -BeExactly "[{`"campaignId`":$($campaign.CampaignId),`"state`":`"archived`"}]"
        (Get-AdsCampaign @display -CampaignId $campaign.CampaignId).State | Should -BeExactly 'ARCHIVED'
    }

    It 'creates from the rows of a CSV file, whose campaign a target does not need' {
        $group = Get-AdsAdGroup @display | Where-Object State -EQ ENABLED | Select-Object -First 1
        $rows = 1..3 | ForEach-Object {
            [pscustomobject]@{ AdProduct = 'SponsoredDisplay'; CampaignId = $group.CampaignId; AdGroupId = $group.AdGroupId; Expression = "asinSameAs=B00000010$_"; Bid = '0.5' }
        }
        $outcomes = $rows | ConvertTo-Row | New-AdsTarget
        $outcomes.Status | ForEach-Object { $_ | Should -Be 'Success' }
        $outcomes.Count | Should -Be 3
        $emulator.Requests.Count('POST', '/sd/targets') | Should -Be 1
        Get-SentBody $world POST /sd/targets | Should -Not -BeLike '*campaignId*'
    }

    It 'mixes products in one pipeline, each on its own path' {
        $mixed = @(Get-AdsCampaign | Where-Object State -EQ ENABLED | Select-Object -First 1) + @(Get-AdsCampaign @display | Where-Object State -EQ ENABLED | Select-Object -First 1)
        Clear-Request $world
        ($mixed | Set-AdsCampaign -DailyBudget 33).Status | ForEach-Object { $_ | Should -Be 'Success' }
        $emulator.Requests.Count('PUT', '/sp/campaigns') | Should -Be 1
        $emulator.Requests.Count('PUT', '/sd/campaigns') | Should -Be 1
    }

    It 'sends what is refused by itself not at all: <Case>' -ForEach @(
        @{ Case = 'no tactic'; Code = 'tacticMissing'; Run = { New-AdsCampaign @display -Name x -DailyBudget 5 @quiet } }
        @{ Case = 'what other products have'; Code = 'targetingTypeNotWritable'; Run = { New-AdsCampaign @display -Name x -DailyBudget 5 -Tactic T00020 -TargetingType Manual @quiet } }
        @{ Case = 'a bid too low for impressions'; Code = 'defaultBidOutOfRange'; Run = { New-AdsAdGroup @display -CampaignId 1 -Name x -DefaultBid 0.5 -BidOptimization reach @quiet } }
        @{ Case = 'an ad of nothing'; Code = 'asinMissing'; Run = { New-AdsProductAd @display -CampaignId 1 -AdGroupId 2 @quiet } }
        @{ Case = 'an expression of an existing target'; Code = 'expressionNotWritable'; Run = { Set-AdsTarget @display -TargetId 1 -Expression similarProduct @quiet } }
        @{ Case = 'a condition with half a bracket'; Code = 'expressionInvalid'; Run = { New-AdsTarget @display -AdGroupId 1 -Expression 'views(lookback=30' @quiet } }
    ) {
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'failures' }
        $outcome = & $Run
        $outcome.Status | Should -Be 'Failed'
        $outcome.Code | Should -BeExactly $Code
        $emulator.Requests.Latest | Where-Object Method -NE GET | Where-Object Path -NotLike '/auth*' | Should -BeNullOrEmpty
    }

    It 'has no keywords, and says so' {
        { Get-AdsKeyword @display -ErrorAction Stop } | Should -Throw '*SponsoredDisplay*'
        foreach ($write in { New-AdsKeyword @display -AdGroupId 1 -CampaignId 1 -KeywordText x -MatchType Exact @quiet }, { Set-AdsKeywordBid @display -KeywordId 1 -Bid 1 @quiet }, { Remove-AdsKeyword @display -KeywordId 1 @quiet }) {
            $failures = $null
            $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'failures' }
            $outcome = & $write
            $outcome.Status | Should -Be 'Failed'
            $outcome.Message | Should -BeLike '*SponsoredDisplay*keyword*'
        }

        $emulator.Requests.Total | Should -Be 0
    }

    It 'tells of each item what became of it, in batches of a hundred' {
        $group = Get-AdsAdGroup @display | Where-Object State -EQ ENABLED | Select-Object -First 1
        Clear-Request $world
        $taken = $group | New-AdsTarget -Expression 'asinCategorySameAs=4711'
        $taken.Status | Should -Be 'Success'
        $outcomes = 1..150 | ForEach-Object { [pscustomobject]@{ AdGroupId = $group.AdGroupId; Expression = $_ % 50 -eq 0 ? 'asinCategorySameAs=4711' : "asinCategorySameAs=$(5000 + $_)" } } |
            New-AdsTarget @display -ErrorAction SilentlyContinue -ErrorVariable failures
        $outcomes.Count | Should -Be 150
        @($outcomes | Where-Object Status -EQ Failed).Code | Sort-Object -Unique | Should -Be 'DUPLICATE'
        @($outcomes | Where-Object Status -EQ Failed).Count | Should -Be 3
        $failures.Count | Should -Be 3
        $emulator.Requests.Count('POST', '/sd/targets') | Should -Be 3
    }

    It 'shows with -WhatIf what would change, and sends nothing' {
        $campaign = Get-AdsCampaign @display | Where-Object State -EQ ENABLED | Select-Object -First 1
        Clear-Request $world
        Get-WhatIfText { $campaign | Suspend-AdsCampaign -WhatIf } | Should -BeLike "*State from ENABLED to PAUSED*$($campaign.CampaignId)*"
        $emulator.Requests.Total | Should -Be 0
    }

    It 'comes into the database with all five kinds' {
        $store = Join-Path $TestDrive 'display.db'
        $result = Sync-AdsProfile -ProfileId $seller.ProfileId -AdProduct SponsoredDisplay -Store $store
        $result.Status | Should -Be 'Success'
        foreach ($kind in 'Campaign', 'AdGroup', 'ProductAd', 'Target', 'NegativeTarget') {
            $table = @{ Campaign = 'campaign'; AdGroup = 'ad_group'; ProductAd = 'product_ad'; Target = 'target'; NegativeTarget = 'negative_target' }[$kind]
            Measure-Store $store "SELECT COUNT(*) FROM $table WHERE ad_product = 'SponsoredDisplay'" | Should -Be @(& "Get-Ads$kind" @display).Count
            Measure-Store $store "SELECT COUNT(*) FROM $table WHERE ad_product <> 'SponsoredDisplay'" | Should -Be 0
        }
    }
}
