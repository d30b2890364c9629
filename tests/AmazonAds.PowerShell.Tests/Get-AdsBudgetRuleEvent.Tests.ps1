BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsBudgetRuleEvent' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 1 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $campaign = Get-AdsProfile | Get-AdsCampaign | Select-Object -First 1
    }

    AfterAll { Clear-Session }

    It 'lists the events of a piped campaign, for which a rule can be made' {
        $events = $campaign | Get-AdsBudgetRuleEvent
        $events.Count | Should -BeGreaterThan 1
        $events[0].CampaignId | Should -BeExactly $campaign.CampaignId
        $events[0].SuggestedBudgetIncreasePercent | Should -BeGreaterThan 0
        $made = New-AdsBudgetRule -ProfileId $campaign.ProfileId -Name event -IncreasePercent 10 -EventId $events[0].EventId
        $made.Status | Should -Be Success
        $duration = (Get-AdsBudgetRule -ProfileId $campaign.ProfileId -BudgetRuleId $made.Id).RuleDetails.Duration
        $duration.EventTypeRuleDuration.EventName | Should -Be $events[0].EventName
        $duration.EventTypeRuleDuration.StartDate | Should -Be $events[0].StartDate
    }

    It 'lists those of Sponsored Brands, and says that Sponsored Display has none' {
        $own = Get-AdsCampaign -ProfileId $campaign.ProfileId -AdProduct SponsoredBrands | Select-Object -First 1
        ($own | Get-AdsBudgetRuleEvent).Count | Should -BeGreaterThan 1
        { Get-AdsBudgetRuleEvent -ProfileId $campaign.ProfileId -CampaignId $campaign.CampaignId -AdProduct SponsoredDisplay } |
            Should -Throw -ErrorId 'AdsProductNotSupported*'
    }

    It 'needs a campaign' {
        { Get-AdsBudgetRuleEvent -ProfileId $campaign.ProfileId } | Should -Throw -ErrorId 'AdsNothingAsked*'
    }
}
