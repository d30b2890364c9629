BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsBudgetRule' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $campaign = Get-AdsCampaign -ProfileId $profiles[0].ProfileId | Select-Object -First 1
        $made = 1..35 | ForEach-Object { [pscustomobject]@{ Name = "rule $_" } } |
            New-AdsBudgetRule -ProfileId $profiles[0].ProfileId -IncreasePercent 10 -StartDate (Get-Date).AddDays(2)
        $null = $campaign | Add-AdsCampaignBudgetRule -BudgetRuleId $made[0].Id, $made[1].Id
    }

    BeforeEach { $emulator.Requests.Clear() }

    AfterAll { Clear-Session }

    It 'lists all rules of a profile over its pages' {
        $rules = $profiles[0] | Get-AdsBudgetRule
        $rules.Count | Should -Be 35
        $rules[0].ProfileId | Should -BeExactly $profiles[0].ProfileId
        $rules[0].AdProduct | Should -Be SponsoredProducts
        $rules[0].CreatedDate | Should -BeOfType [datetimeoffset]
        $rules[0].RuleStatus | Should -Be PENDING_START
        $emulator.Requests.Count('GET', '/sp/budgetRules') | Should -Be 2
    }

    It 'stops asking when nobody takes any more' {
        $null = $profiles[0] | Get-AdsBudgetRule | Select-Object -First 1
        $emulator.Requests.Count('GET', '/sp/budgetRules') | Should -BeLessOrEqual 2
    }

    It 'lists no rule of another product or profile' {
        $profiles[0] | Get-AdsBudgetRule -AdProduct SponsoredBrands | Should -BeNullOrEmpty
        $profiles[1] | Get-AdsBudgetRule | Should -BeNullOrEmpty
    }

    It 'finds a rule by id, also of a piped rule' {
        $rule = Get-AdsBudgetRule -ProfileId $profiles[0].ProfileId -BudgetRuleId $made[3].Id
        $rule.Name | Should -Be 'rule 4'
        ($rule | Get-AdsBudgetRule).RuleId | Should -Be $made[3].Id
    }

    It 'lists the rules of a piped campaign, which they carry' {
        $rules = $campaign | Get-AdsBudgetRule
        $rules.Name | Should -Be 'rule 1', 'rule 2'
        $rules[0].CampaignId | Should -BeExactly $campaign.CampaignId
        $rules[0].RuleStatus | Should -Be PENDING_START
    }

    It 'gives an error for a rule that is not there, and the others' {
        $rules = Get-AdsBudgetRule -ProfileId $profiles[0].ProfileId -BudgetRuleId nothing, $made[0].Id -ErrorAction SilentlyContinue -ErrorVariable problems
        $rules.RuleId | Should -Be $made[0].Id
        $problems[0].TargetObject | Should -Be nothing
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsApiError.Refused*'
    }

    It 'has a view' {
        $campaign | Get-AdsBudgetRule | Out-String -Width 200 | Should -Match '10%'
    }
}
