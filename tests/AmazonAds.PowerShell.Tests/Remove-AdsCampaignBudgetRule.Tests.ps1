BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Remove-AdsCampaignBudgetRule' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $campaigns = Get-AdsCampaign -ProfileId $profileId
        $rules = 'a', 'b' | ForEach-Object { (New-AdsBudgetRule -ProfileId $profileId -Name $_ -IncreasePercent 5 -StartDate (Get-Date).AddDays(3)).Id }
    }

    BeforeEach {
        $null = $campaigns | Add-AdsCampaignBudgetRule -BudgetRuleId $rules -ErrorAction SilentlyContinue
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'unties the rules that were listed for a campaign; the rules stay' {
        $results = $campaigns[0] | Get-AdsBudgetRule | Remove-AdsCampaignBudgetRule
        $results.Status | Should -Be Success, Success
        $campaigns[0] | Get-AdsBudgetRule | Should -BeNullOrEmpty
        ($campaigns[1] | Get-AdsBudgetRule).Count | Should -Be 2
        (Get-AdsBudgetRule -ProfileId $profileId).Count | Should -Be 2
    }

    It 'gives one result per pair' {
        $results = $campaigns[0, 1] | Remove-AdsCampaignBudgetRule -BudgetRuleId $rules[0]
        $results.Status | Should -Be Success, Success
        ($campaigns[1] | Get-AdsBudgetRule).RuleId | Should -Be $rules[1]
    }

    It 'tells of a pair that is none, and carries on' {
        $results = Remove-AdsCampaignBudgetRule -ProfileId $profileId -CampaignId $campaigns[0].CampaignId -BudgetRuleId none, $rules[0] -ErrorAction SilentlyContinue -ErrorVariable problems
        $results.Status | Should -Be Failed, Success
        $problems[0].Exception.Message | Should -Match 'none'
    }

    It 'sends nothing with -WhatIf' {
        $campaigns | Remove-AdsCampaignBudgetRule -BudgetRuleId $rules -WhatIf | Should -BeNullOrEmpty
        $emulator.Requests.Total | Should -Be 0
    }
}
