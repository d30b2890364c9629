BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    $path = '/sp/targets/bid/recommendations'
}

Describe 'Get-AdsBidRecommendation' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 4 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $american = Get-AdsProfile | Where-Object CountryCode -EQ US | Select-Object -First 1
        $keywords = Get-AdsKeyword -ProfileId $american.ProfileId
        $group = $keywords | Group-Object AdGroupId | Select-Object -First 1 -ExpandProperty Group
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'suggests three bids for a piped keyword and carries its ids' {
        $bid = $group[0] | Get-AdsBidRecommendation
        $bid.ProfileId | Should -BeExactly $american.ProfileId
        $bid.KeywordId | Should -BeExactly $group[0].KeywordId
        $bid.CampaignId | Should -BeExactly $group[0].CampaignId
        $bid.AdGroupId | Should -BeExactly $group[0].AdGroupId
        $bid.SuggestedBid | Should -BeOfType [decimal]
        $bid.SuggestedBidLower | Should -BeLessThan $bid.SuggestedBid
        $bid.SuggestedBidUpper | Should -BeGreaterThan $bid.SuggestedBid
        $bid.TargetingExpression.Value | Should -Be $group[0].KeywordText
    }

    It 'gathers piped keywords into one request per ad group' {
        $bids = $keywords | Get-AdsBidRecommendation
        $bids.Count | Should -Be $keywords.Count
        $emulator.Requests.Count('POST', $path) | Should -Be @($keywords.AdGroupId | Sort-Object -Unique).Count
    }

    It 'asks about products of a new ad group, for every match type' {
        $bids = Get-AdsBidRecommendation -ProfileId $american.ProfileId -Asin B000000001 -KeywordText soap -MatchType Broad, Exact -Expression CLOSE_MATCH
        $bids.TargetingExpression.Type | Should -Be 'KEYWORD_BROAD_MATCH', 'KEYWORD_EXACT_MATCH', 'CLOSE_MATCH'
        $bids[0].AdGroupId | Should -BeNullOrEmpty
    }

    It 'reads expressions from texts, hashtables and objects in the words of Sponsored Products' {
        $bids = Get-AdsBidRecommendation -ProfileId $american.ProfileId -CampaignId $group[0].CampaignId -AdGroupId $group[0].AdGroupId -Expression @(
            'PAT_ASIN=B000000001', @{ Type = 'ASIN_SAME_AS'; Value = 'B000000002' }, [pscustomobject]@{ type = 'QUERY_HIGH_REL_MATCHES' })
        $bids.TargetingExpression | ForEach-Object ToString | Should -Be 'PAT_ASIN=B000000001', 'PAT_ASIN=B000000002', 'CLOSE_MATCH'
    }

    It 'takes the expression of a piped target and carries its id' {
        $target = [pscustomobject]@{
            ProfileId = $american.ProfileId; CampaignId = $group[0].CampaignId; AdGroupId = $group[0].AdGroupId; TargetId = '5'
            Expression = @([pscustomobject]@{ Type = 'ASIN_SAME_AS'; Value = 'B000000001' })
        }
        $bid = $target | Get-AdsBidRecommendation
        $bid.TargetId | Should -Be 5
        $bid.TargetingExpression.ToString() | Should -Be 'PAT_ASIN=B000000001'
    }

    It 'asks about the targets that Get-AdsTarget gives' {
        $targets = Get-AdsTarget -ProfileId $american.ProfileId | Where-Object { $_.Expression.Count -eq 1 } | Select-Object -First 5
        $targets | Should -Not -BeNullOrEmpty
        $bids = $targets | Get-AdsBidRecommendation
        $bids.TargetId | Sort-Object | Should -Be ($targets.TargetId | Sort-Object)
        $bids[0].SuggestedBid | Should -BeGreaterThan 0
    }

    It 'refuses a refined target, and the next one is asked about' {
        $refined = [pscustomobject]@{
            ProfileId = $american.ProfileId; CampaignId = $group[0].CampaignId; AdGroupId = $group[0].AdGroupId; TargetId = '5'
            Expression = @(@{ Type = 'ASIN_CATEGORY_SAME_AS'; Value = '1' }, @{ Type = 'ASIN_BRAND_SAME_AS'; Value = '2' })
        }
        $bids = $refined, $group[0] | Get-AdsBidRecommendation -ErrorAction SilentlyContinue -ErrorVariable problems
        $bids.KeywordId | Should -BeExactly $group[0].KeywordId
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsArgumentInvalid*'
        $problems[0].TargetObject | Should -Be 5
    }

    It 'tells what other bids would bring with -IncludeAnalysis' {
        $bid = $group[0] | Get-AdsBidRecommendation -IncludeAnalysis
        ($bid.BidAnalyses.All | Where-Object Type -EQ SUGGESTED).Bid | Should -Be $bid.SuggestedBid
        ($group[0] | Get-AdsBidRecommendation).BidAnalyses | Should -BeNullOrEmpty
    }

    It 'says what is missing before any call' {
        { Get-AdsBidRecommendation -ProfileId $american.ProfileId -KeywordText soap } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
        { Get-AdsBidRecommendation -ProfileId $american.ProfileId -Asin B1 } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
        { Get-AdsBidRecommendation -ProfileId $american.ProfileId -Asin B1 -KeywordText a -PlacementAdjustment @{ PLACEMENT_TOP = 901 } } |
            Should -Throw -ErrorId 'AdsArgumentInvalid*'
        $emulator.Requests.Count('POST', $path) | Should -Be 0
    }

    It 'gives one error for an ad group that fails, and the others' {
        $other = $group[0].PSObject.Copy()
        $strange = [pscustomobject]@{ ProfileId = $american.ProfileId; CampaignId = '77'; AdGroupId = '78'; KeywordText = 'x'; MatchType = 'EXACT' }
        $bids = $strange, $other | Get-AdsBidRecommendation -ErrorAction SilentlyContinue -ErrorVariable problems
        @($bids).Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsApiError.Refused*'
        $problems[0].TargetObject | Should -Be 78
    }

    It 'has a view that shows the three bids' {
        $view = $group[0] | Get-AdsBidRecommendation | Format-Table | Out-String -Width 200
        $view | Should -Match 'Low\s+Suggested\s+High'
        $view | Should -Match 'KEYWORD_'
    }

    Context 'of Sponsored Display' {
        BeforeAll {
            $displayPath = '/sd/targets/bid/recommendations'
            $targets = Get-AdsTarget -AdProduct SponsoredDisplay -ProfileId $american.ProfileId
            $adGroups = Get-AdsAdGroup -AdProduct SponsoredDisplay -ProfileId $american.ProfileId
        }

        It 'recognises piped targets and carries their ids' {
            $bids = $targets | Get-AdsBidRecommendation
            $bids.TargetId | Sort-Object | Should -Be ($targets.TargetId | Sort-Object)
            $bids.AdProduct | Sort-Object -Unique | Should -BeExactly SponsoredDisplay
            $emulator.Requests.Count('POST', $path) | Should -Be 0
            $emulator.Requests.Count('POST', $displayPath) | Should -Be @($targets.AdGroupId | Sort-Object -Unique).Count
            $first = $bids | Where-Object TargetId -EQ $targets[0].TargetId
            $first.AdGroupId | Should -BeExactly $targets[0].AdGroupId
            $first.CampaignId | Should -BeExactly $targets[0].CampaignId
            $first.SuggestedBidLower | Should -BeLessThan $first.SuggestedBid
            $first.SuggestedBidUpper | Should -BeGreaterThan $first.SuggestedBid
            "$($first.Expression)" | Should -Be "$($targets[0].Expression)"
        }

        It 'asks for what the ad group is set up for, looked up for all ad groups at once' {
            $bids = $targets | Get-AdsBidRecommendation -AdProduct SponsoredDisplay
            foreach ($bid in $bids) {
                $bid.BidOptimization | Should -Be ($adGroups | Where-Object AdGroupId -EQ $bid.AdGroupId).BidOptimization
                $bid.CostType | Should -Be $(if ($bid.BidOptimization -eq 'reach') { 'vcpm' } else { 'cpc' })
            }

            $emulator.Requests.Count('GET', '/sd/adGroups') | Should -Be 1
        }

        It 'takes the bids over' {
            $answer = $targets | Select-Object -First 2 | Get-AdsBidRecommendation |
                Select-Object ProfileId, AdProduct, TargetId, @{ n = 'Bid'; e = { $_.SuggestedBid } } | Set-AdsTarget -WhatIf
            $answer | Should -BeNullOrEmpty
            $emulator.Requests.Count('PUT', '/sd/targets') | Should -Be 0
        }

        It 'asks about expressions of an ad group that does not exist yet' {
            $bids = Get-AdsBidRecommendation -ProfileId $american.ProfileId -AdProduct SponsoredDisplay -Asin B000000001 -BidOptimization Reach -Expression @(
                'views(similarProduct;lookback=30)', 'ASIN_CATEGORY_SAME_AS=12;ASIN_PRICE_LESS_THAN=50', @{ Type = 'asinSameAs'; Value = 'B000000002' })
            $bids.Expression | Where-Object Type -EQ views | ForEach-Object ToString | Should -Be 'views(similarProduct;lookback=30)'
            $bids.Count | Should -Be 3
            $bids[1].Expression.Count | Should -Be 2
            $bids.CostType | Sort-Object -Unique | Should -Be vcpm
            $emulator.Requests.Count('POST', $displayPath) | Should -Be 1
            $emulator.Requests.Count('GET', '/sd/adGroups') | Should -Be 0
        }

        It 'gathers a hundred targets into one request' {
            $many = 1..150 | ForEach-Object {
                [pscustomobject]@{ ProfileId = $american.ProfileId; AdProduct = 'SponsoredDisplay'; TargetId = "$_"; Expression = "asinCategorySameAs=$_" }
            }
            ($many | Get-AdsBidRecommendation).TargetId | Should -Be (1..150)
            $emulator.Requests.Count('POST', $displayPath) | Should -Be 2
        }

        It 'gives one error for a target that Amazon refuses, and the others' {
            $bids = Get-AdsBidRecommendation -ProfileId $american.ProfileId -AdProduct SponsoredDisplay -Expression 'asinSameAs=B1', 'asinCategorySameAs=2' `
                -ErrorAction SilentlyContinue -ErrorVariable problems
            @($bids).Count | Should -Be 1
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemNotRead.400*'
            $problems[0].TargetObject | Should -Be 'asinSameAs=B1'
        }

        It 'refuses what cannot be asked before any call, and the next one is asked about' {
            $bids = $american | Get-AdsBidRecommendation -AdProduct SponsoredDisplay -Expression 'views(exactProduct;lookback=30)', 'asinCategorySameAs=2' `
                -ErrorAction SilentlyContinue -ErrorVariable problems
            @($bids).Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsArgumentInvalid*'
            $emulator.Requests.Clear()
            $common = @{ ProfileId = $american.ProfileId; AdProduct = 'SponsoredDisplay'; ErrorAction = 'Stop' }
            { Get-AdsBidRecommendation @common } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
            { Get-AdsBidRecommendation @common -KeywordText soap } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
            { Get-AdsBidRecommendation @common -Expression 'views(exactProduct' } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
            { Get-AdsBidRecommendation @common -Expression asinCategorySameAs=1 -BidOptimization Reach -CostType Cpc } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
            { Get-AdsBidRecommendation @common -Expression asinCategorySameAs=1 -IncludeAnalysis } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
            { Get-AdsBidRecommendation -ProfileId $american.ProfileId -AdProduct SponsoredBrands -Expression CLOSE_MATCH -ErrorAction Stop } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
            { $group[0] | Get-AdsBidRecommendation -CostType Cpc -ErrorAction Stop } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
            $emulator.Requests.Count('POST', $displayPath) + $emulator.Requests.Count('POST', $path) | Should -Be 0
        }

        It 'says that an ad group does not exist, and asks about the others' {
            $strange = [pscustomobject]@{ ProfileId = $american.ProfileId; AdProduct = 'SponsoredDisplay'; AdGroupId = '78'; TargetId = '5'; Expression = 'asinSameAs=B000000001' }
            $bids = $strange, $targets[0] | Get-AdsBidRecommendation -ErrorAction SilentlyContinue -ErrorVariable problems
            $bids.TargetId | Should -BeExactly $targets[0].TargetId
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemNotRead*'
            $problems[0].TargetObject | Should -Be 78
        }

        It 'has a view that shows the conditions' {
            $targets[0] | Get-AdsBidRecommendation | Format-Table | Out-String -Width 200 | Should -Match 'asin\w+=|views\(|audience\('
        }
    }
}
