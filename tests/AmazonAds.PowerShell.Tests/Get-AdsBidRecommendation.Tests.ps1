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
}
