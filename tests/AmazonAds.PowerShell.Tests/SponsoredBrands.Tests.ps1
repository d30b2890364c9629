# Sponsored Brands on the nouns that all products share: version 4 and the older keywords and targets, by hand.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Sponsored Brands' {
    BeforeAll {
        Clear-Session
        $emulator = (Start-AdsEmulator -ProfileCount 6 -RequestsPerSecond 0 -Connect).GetEmulator()
        $emulator.Options.LogRequestBodies = $true
        $seller = Get-AdsProfile | Where-Object CountryCode -EQ US | Select-Object -First 1
        $seller | Select-AdsProfile
        $world = [pscustomobject]@{ Emulator = $emulator; ProfileId = $seller.ProfileId }
        $brands = @{ AdProduct = 'SponsoredBrands' }
    }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists <_>s with ids as text and words as every product has them' -ForEach 'Campaign', 'AdGroup', 'ProductAd', 'Keyword', 'NegativeKeyword', 'Target', 'NegativeTarget' {
        $rows = @(& "Get-Ads$_" @brands)
        $rows.Count | Should -BeGreaterThan 1
        $id = $_ -like '*Target' ? 'TargetId' : $_ -like '*Keyword' ? 'KeywordId' : $_ -eq 'ProductAd' ? 'AdId' : "$($_)Id"
        foreach ($row in $rows) {
            $row.$id | Should -BeOfType string
            $row.$id | Should -Match '^\d{15,17}$'
            $row.AdProduct | Should -BeExactly 'SponsoredBrands'
            $row.State | Should -BeIn 'ENABLED', 'PAUSED', 'ARCHIVED'
            $row.State | Should -MatchExactly '^[A-Z]+$'
            $row.Body.Count | Should -Be 0
        }

        (Invoke-WithId "Get-Ads$_" $id $rows[1].$id -With $brands).$id | Should -BeExactly $rows[1].$id
        @(& "Get-Ads$_" @brands -State Enabled).Count | Should -Be @($rows | Where-Object State -EQ ENABLED).Count
    }

    It 'lets budgets and bidding be asked for as with any product' {
        $campaigns = Get-AdsCampaign @brands
        $campaigns[0].Budget.Budget | Should -BeOfType decimal
        $campaigns[0].Budget.BudgetType | Should -BeIn 'DAILY', 'LIFETIME'
        $campaigns[1].DynamicBidding.PlacementBidding.Placement | Should -Contain 'HOME'
        @(Get-AdsCampaign @brands -Name '*Brand*').Count | Should -Be $campaigns.Count
    }

    It 'stays with the product of what is piped, ten ids at a time' {
        $campaign = Get-AdsCampaign @brands | Select-Object -First 1
        $groups = @($campaign | Get-AdsAdGroup)
        foreach ($row in @($groups) + @($campaign | Get-AdsProductAd) + @($groups | Get-AdsKeyword) + @($groups | Get-AdsTarget)) {
            $row.CampaignId | Should -BeExactly $campaign.CampaignId
        }

        $emulator.Requests.Latest.Path | Where-Object { $_ -notlike '/auth*' } | ForEach-Object { $_ | Should -BeLike '/sb/*' }
        Clear-Request $world
        $made = 1..12 | ForEach-Object { [pscustomobject]@{ CampaignId = $campaign.CampaignId; Name = "ten $_" } } | New-AdsAdGroup @brands -PassThru
        $made.Count | Should -Be 12
        $emulator.Requests.Count('POST', '/sb/v4/adGroups') | Should -Be 2
        @($made | Get-AdsAdGroup).Count | Should -Be 12
        $emulator.Requests.Count('POST', '/sb/v4/adGroups/list') | Should -Be 2
        ($made | Remove-AdsAdGroup -Confirm:$false).Status | Sort-Object -Unique | Should -Be 'Success'
    }

    It 'creates, changes, pauses, enables and archives everything a campaign holds' {
        $campaign = New-AdsCampaign @brands -Name 'By hand' -DailyBudget 20 -BudgetType Lifetime -StartDate 2030-01-02 -EndDate 2030-02-03 -BrandEntityId ENTITY1 -BidOptimization $false -PlacementBidding 'HOME=-20' -PassThru
        $campaign.Budget.BudgetType | Should -BeExactly 'LIFETIME'
        $campaign.BrandEntityId | Should -BeExactly 'ENTITY1'
        $campaign.Budget.Budget = 25
        ($campaign | Set-AdsCampaign -PassThru).Budget.Budget | Should -Be 25
        Get-SentBody $world PUT /sb/v4/campaigns | Should -BeExactly "{""campaigns"":[{""campaignId"":""$($campaign.CampaignId)"",""budget"":25}]}"

        $group = $campaign | New-AdsAdGroup -Name 'Group' -PassThru
        $ad = $group | New-AdsProductAd -AdType Video -Name 'Video' -VideoAssetId 'amzn1.assetlibrary.asset1.1' -Asin B000000001 -PassThru
        $ad.Creative.Type | Should -BeExactly 'VIDEO'
        $ad.Creative.Asins | Should -Be 'B000000001'
        ($ad | Set-AdsProductAd -Name 'Renamed' -PassThru).Name | Should -BeExactly 'Renamed'

        $keyword = $group | New-AdsKeyword -KeywordText 'green soap' -MatchType Exact -Bid 1.5 -PassThru
        $negative = $group | New-AdsNegativeKeyword -KeywordText 'red soap' -MatchType NegativeExact -PassThru
        $target = $group | New-AdsTarget -Expression 'ASIN_SAME_AS=B000000001' -Bid 1.25 -PassThru
        $negativeTarget = $group | New-AdsNegativeTarget -Expression 'asinSameAs=B000000002' -PassThru
        "$($target.Expression)" | Should -BeExactly 'ASIN_SAME_AS=B000000001'
        ($keyword | Set-AdsKeywordBid -Adjust '+10%' -PassThru).Bid | Should -Be 1.65
        ($target | Set-AdsTarget -Bid 2 -PassThru).Bid | Should -Be 2

        foreach ($row in $campaign, $group, $ad, $keyword, $negative, $target, $negativeTarget) {
            $noun = $row.GetType().Name
            ($row | & "Suspend-Ads$noun" -PassThru).State | Should -BeExactly 'PAUSED'
            ($row | & "Enable-Ads$noun").Status | Should -Be 'Success'
        }

        foreach ($row in $negativeTarget, $target, $negative, $keyword, $ad, $group, $campaign) {
            ($row | & "Remove-Ads$($row.GetType().Name)" -Confirm:$false).Status | Should -Be 'Success'
        }

        (Get-AdsKeyword @brands -KeywordId $keyword.KeywordId).State | Should -BeExactly 'ARCHIVED'
    }

    It 'sends each type of ad to its own place, from one pipeline' {
        $group = Get-AdsAdGroup @brands -State Enabled | Select-Object -First 1
        $rows = @(
            [pscustomobject]@{ AdType = 'Video'; Name = 'a'; Asin = 'B000000001'; VideoAssetId = 'asset'; LandingPageType = ''; LandingPageUrl = ''; BrandName = '' }
            [pscustomobject]@{ AdType = 'BrandVideo'; Name = 'b'; Asin = 'B000000001'; VideoAssetId = 'asset'; LandingPageType = 'Store'; LandingPageUrl = 'https://www.amazon.com/stores/page/1'; BrandName = 'Brand' }
            [pscustomobject]@{ AdType = 'ManualCollection'; Name = 'c'; Asin = 'B000000001;B000000002;B000000003'; VideoAssetId = ''; LandingPageType = ''; LandingPageUrl = ''; BrandName = 'Brand' }
            [pscustomobject]@{ AdType = 'Poster'; Name = 'd'; Asin = ''; VideoAssetId = ''; LandingPageType = ''; LandingPageUrl = ''; BrandName = 'Brand' }
        )
        $outcomes = @($rows | New-AdsProductAd @brands -AdGroupId $group.AdGroupId -ErrorAction SilentlyContinue)
        @($outcomes | Where-Object Status -EQ Success).Count | Should -Be 3
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be 'adTypeInvalid'
        foreach ($place in 'video', 'brandVideo', 'manualCollection') { $emulator.Requests.Count('POST', "/sb/v4/ads/$place") | Should -Be 1 }
    }

    It 'wants the parents of an older entity that is changed by id alone, and takes them from a row' {
        $keyword = Get-AdsKeyword @brands -State Enabled | Select-Object -First 1
        Clear-Request $world
        $refused = Set-AdsKeyword @brands -KeywordId $keyword.KeywordId -Bid 2 -ErrorAction SilentlyContinue
        $refused.Code | Should -Be 'campaignIdMissing'
        $emulator.Requests.Total | Should -Be 0
        $row = [pscustomobject]@{ KeywordId = $keyword.KeywordId; CampaignId = $keyword.CampaignId; AdGroupId = $keyword.AdGroupId; Bid = '2.5' }
        ($row | Set-AdsKeyword @brands).Status | Should -Be 'Success'
        (Get-AdsKeyword @brands -KeywordId $keyword.KeywordId).Bid | Should -Be 2.5
    }

    It 'refuses what Sponsored Brands does not have before anything is sent' {
        (New-AdsAdGroup @brands -CampaignId 1 -Name x -DefaultBid 1 -ErrorAction SilentlyContinue).Message | Should -BeLike '*DefaultBid*'
        (New-AdsProductAd @brands -AdGroupId 1 -Name x -ErrorAction SilentlyContinue).Code | Should -Be 'adTypeMissing'
        (New-AdsKeyword @brands -CampaignId 1 -AdGroupId 1 -KeywordText x -MatchType Exact -Bid 60 -ErrorAction SilentlyContinue).Code | Should -Be 'bidOutOfRange'
        $emulator.Requests.Count('POST', '/sb/keywords') | Should -Be 0
    }
}
