BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    $path = '/sp/targets/keywords/recommendations'
}

Describe 'Get-AdsKeywordRecommendation' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 10 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $american = $profiles | Where-Object CountryCode -EQ US | Select-Object -First 1
        $adGroup = Get-AdsAdGroup -ProfileId $american.ProfileId | Select-Object -First 1
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'suggests keywords for a piped ad group, with bids in the currency' {
        $found = $adGroup | Get-AdsKeywordRecommendation -MaxRecommendations 5
        $found.Count | Should -Be 5
        $found[0].ProfileId | Should -BeExactly $american.ProfileId
        $found[0].AdGroupId | Should -BeExactly $adGroup.AdGroupId
        $found[0].KeywordText | Should -Be $found[0].Keyword
        $found[0].BidInfo.MatchType | Should -Be 'BROAD', 'PHRASE', 'EXACT'
        $bid = $found[0].BidInfo[0]
        $bid.Bid | Should -BeOfType [decimal]
        $bid.Bid | Should -BeGreaterThan ($adGroup.DefaultBid * 0.5)
        $bid.Bid | Should -BeLessThan ($adGroup.DefaultBid * 2)
        $bid.SuggestedBid.RangeStart | Should -BeLessThan $bid.Bid
    }

    It 'takes whole yen as they come' {
        $japanese = $profiles | Where-Object CountryCode -EQ JP | Select-Object -First 1
        $group = Get-AdsAdGroup -ProfileId $japanese.ProfileId | Select-Object -First 1
        $bid = ($group | Get-AdsKeywordRecommendation -MaxRecommendations 1).BidInfo[0].Bid
        $bid | Should -BeGreaterThan ($group.DefaultBid * 0.5)
        $bid | Should -BeLessThan ($group.DefaultBid * 2)
    }

    It 'asks once about an ad group that comes with each of its keywords' {
        $null = Get-AdsKeyword -ProfileId $american.ProfileId -AdGroupId $adGroup.AdGroupId | Get-AdsKeywordRecommendation
        $emulator.Requests.Count('POST', $path) | Should -Be 1
    }

    It 'ranks keywords of your own along, translates, and leaves bids out' {
        $found = $adGroup | Get-AdsKeywordRecommendation -KeywordText soap -MatchType Exact -MaxRecommendations 0 -Locale de_DE
        $found.Keyword | Should -Be soap
        $found.UserSelectedKeyword | Should -BeTrue
        $found.Translation | Should -Not -BeNullOrEmpty
        ($adGroup | Get-AdsKeywordRecommendation -MaxRecommendations 1 -NoBid).BidInfo.Count | Should -Be 0
    }

    It 'asks about products' {
        $found = Get-AdsKeywordRecommendation -ProfileId $american.ProfileId -Asin B000000001 -MaxRecommendations 3 -BiddingStrategy manual -SortDimension clicks
        $found.Count | Should -Be 3
        $found[0].AdGroupId | Should -BeNullOrEmpty
    }

    It 'refuses an ad group without its campaign before any call' {
        { Get-AdsKeywordRecommendation -ProfileId $american.ProfileId -AdGroupId 5 } | Should -Throw -ErrorId 'AdsArgumentInvalid*'
        $emulator.Requests.Count('POST', $path) | Should -Be 0
    }
}
