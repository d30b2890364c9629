BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Add-AdsCampaignBudgetRule' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $campaigns = Get-AdsCampaign -ProfileId $profileId
        $soon = (Get-Date).AddDays(3)
    }

    BeforeEach {
        $number = [guid]::NewGuid()
        $rules = 'a', 'b' | ForEach-Object { (New-AdsBudgetRule -ProfileId $profileId -Name "$_ $number" -IncreasePercent 5 -StartDate $soon).Id }
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'ties rules to piped campaigns, fifty pairs to a request and one result per pair' {
        $results = $campaigns | Add-AdsCampaignBudgetRule -BudgetRuleId $rules
        $results.Count | Should -Be ($campaigns.Count * 2)
        $results.Status | ForEach-Object { $_ | Should -Be Success }
        $results[0].Id | Should -Be $rules[0]
        $emulator.Requests.Count('POST', '/sp/budgetRulesAssociation') | Should -Be 1
        ($campaigns[1] | Get-AdsBudgetRule).RuleId | Should -Contain $rules[1]
    }

    It 'ties the pairs of a CSV file for another product' {
        $rule = New-AdsBudgetRule -ProfileId $profileId -Name x -IncreasePercent 5 -StartDate $soon -AdProduct SponsoredBrands
        $own = (Get-AdsCampaign -ProfileId $profileId -AdProduct SponsoredBrands)[0].CampaignId
        $row = [pscustomobject]@{ ProfileId = $profileId; CampaignId = $own; BudgetRuleId = $rule.Id; AdProduct = 'SponsoredBrands' }
        ($row | Add-AdsCampaignBudgetRule).Status | Should -Be Success
        $emulator.Requests.Count('POST', "/sb/campaigns/$own/budgetRules") | Should -Be 1
        (Get-AdsBudgetRule -ProfileId $profileId -CampaignId $own -AdProduct SponsoredBrands).RuleId | Should -Be $rule.Id
    }

    It 'gives the reason for each pair that is refused, and the others' {
        $results = $campaigns[0] | Add-AdsCampaignBudgetRule -BudgetRuleId none, $rules[0] -ErrorAction SilentlyContinue -ErrorVariable problems
        $results.Status | Should -Be Failed, Success
        $problems.Count | Should -Be 1
        $problems[0].Exception.Message | Should -Match 'no such budget rule'
    }

    It 'refuses what has no campaign or no rule before any call' {
        (Add-AdsCampaignBudgetRule -ProfileId $profileId -CampaignId 1 -ErrorAction SilentlyContinue).Code | Should -Be budgetRuleIdMissing
        (Add-AdsCampaignBudgetRule -ProfileId $profileId -BudgetRuleId a -ErrorAction SilentlyContinue).Code | Should -Be campaignIdMissing
        $emulator.Requests.Total | Should -Be 0
    }

    It 'sends nothing with -WhatIf' {
        $campaigns | Add-AdsCampaignBudgetRule -BudgetRuleId $rules -WhatIf | Should -BeNullOrEmpty
        $emulator.Requests.Total | Should -Be 0
    }
}
