BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsBudgetRecommendation' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -CampaignCount 30 -AdGroupCount 1 -KeywordCount 1 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $live = Get-AdsCampaign -ProfileId $profileId -State Enabled
    }

    BeforeEach { $emulator.Requests.Clear() }

    AfterAll { Clear-Session }

    It 'suggests a budget for each piped campaign, in one request' {
        $found = $live | Get-AdsBudgetRecommendation
        $found.CampaignId | Should -Be $live.CampaignId
        $found[0].SuggestedBudget | Should -BeGreaterOrEqual $live[0].Budget.Budget
        $found[0].SevenDaysMissedOpportunities.EstimatedMissedClicksUpper | Should -BeGreaterOrEqual 0
        $found[0].BudgetRuleRecommendation.RuleName | Should -Not -BeNullOrEmpty
        $emulator.Requests.Count('POST', '/sp/campaigns/budgetRecommendations') | Should -Be 1
    }

    It 'asks <_> too' -ForEach 'SponsoredBrands', 'SponsoredDisplay' {
        $found = Get-AdsCampaign -ProfileId $profileId -AdProduct $_ -State Enabled | Select-Object -First 1 | Get-AdsBudgetRecommendation
        $found.AdProduct | Should -Be $_
        $found.SuggestedBudget | Should -BeGreaterThan 0
    }

    It 'names the campaign of which nothing can be told, whatever the product: <_>' -ForEach 'SponsoredProducts', 'SponsoredBrands', 'SponsoredDisplay' {
        $own = Get-AdsCampaign -ProfileId $profileId -AdProduct $_ -State Enabled | Select-Object -First 1
        $found = Get-AdsBudgetRecommendation -ProfileId $profileId -CampaignId 77, $own.CampaignId -AdProduct $_ -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.CampaignId | Should -BeExactly $own.CampaignId
        $problems.Count | Should -Be 1
        $problems[0].TargetObject | Should -Be 77
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemNotRead.*'
    }

    It 'has a view' {
        $live[0] | Get-AdsBudgetRecommendation | Out-String -Width 200 | Should -Match 'Clicks missed'
    }
}
