BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsBudgetRuleCampaign' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 1 -CampaignCount 40 -AdGroupCount 1 -KeywordCount 1 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $campaigns = Get-AdsProfile | Get-AdsCampaign
        $profileId = $campaigns[0].ProfileId
        $made = New-AdsBudgetRule -ProfileId $profileId -Name all -IncreasePercent 10 -StartDate (Get-Date).AddDays(2)
        $null = $campaigns | Add-AdsCampaignBudgetRule -BudgetRuleId $made.Id
    }

    AfterAll { Clear-Session }

    It 'lists the campaigns of a piped rule over its pages' {
        $emulator.Requests.Clear()
        $held = Get-AdsBudgetRule -ProfileId $profileId | Get-AdsBudgetRuleCampaign
        $held.CampaignId | Should -Be $campaigns.CampaignId
        $held[0].CampaignName | Should -Be $campaigns[0].Name
        $held[0].RuleId | Should -Be $made.Id
        $emulator.Requests.Count('GET', "/sp/budgetRules/$($made.Id)/campaigns") | Should -Be 2
    }

    It 'hands its pairs on to what unties them' {
        $results = Get-AdsBudgetRuleCampaign -ProfileId $profileId -BudgetRuleId $made.Id | Select-Object -First 2 | Remove-AdsCampaignBudgetRule
        $results.Status | Should -Be Success, Success
        (Get-AdsBudgetRuleCampaign -ProfileId $profileId -BudgetRuleId $made.Id).Count | Should -Be 38
    }

    It 'gives an error for a rule that is not there' {
        Get-AdsBudgetRuleCampaign -ProfileId $profileId -BudgetRuleId none -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsApiError.Refused*'
    }
}
