BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Set-AdsBudgetRule' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $path = '/sp/budgetRules'
        $soon = (Get-Date).AddDays(3)
    }

    BeforeEach {
        $result = New-AdsBudgetRule -ProfileId $profileId -Name spring -IncreasePercent 20 -StartDate $soon -MetricName ROAS -ComparisonOperator GREATER_THAN -Threshold 2
        $rule = Get-AdsBudgetRule -ProfileId $profileId -BudgetRuleId $result.Id
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'sets the state alone' {
        (Set-AdsBudgetRule -ProfileId $profileId -BudgetRuleId $rule.RuleId -State paused).Status | Should -Be Success
        $now = $rule | Get-AdsBudgetRule
        $now.RuleState | Should -Be PAUSED
        $now.Name | Should -Be spring
    }

    It 'keeps the rest of a piped rule' {
        $outcome = $rule | Set-AdsBudgetRule -IncreasePercent 50 -EndDate $soon.AddDays(30)
        $outcome.Status | Should -Be Success
        $now = $rule | Get-AdsBudgetRule
        $now.RuleDetails.BudgetIncreaseBy.Value | Should -Be 50
        $now.RuleDetails.Duration.DateRangeTypeRuleDuration.StartDate | Should -Be $soon.ToString('yyyyMMdd')
        $now.RuleDetails.Duration.DateRangeTypeRuleDuration.EndDate | Should -Be $soon.AddDays(30).ToString('yyyyMMdd')
        $now.RuleDetails.PerformanceMeasureCondition.Threshold | Should -Be 2
        $rule.RuleDetails.BudgetIncreaseBy.Value | Should -Be 20 -Because 'the piped object is not changed'
    }

    It 'takes what was changed on a piped rule' {
        $rule.RuleState = 'PAUSED'
        $rule.RuleDetails.Name = 'summer'
        ($rule | Set-AdsBudgetRule).Status | Should -Be Success
        $now = $rule | Get-AdsBudgetRule
        $now.RuleState | Should -Be PAUSED
        $now.Name | Should -Be summer
    }

    It 'reads the rows of a CSV file' {
        $rows = [pscustomobject]@{ ProfileId = $profileId; BudgetRuleId = $rule.RuleId; State = 'Paused'; Name = ''; IncreasePercent = '' }
        ($rows | Set-AdsBudgetRule).Status | Should -Be Success
        ($rule | Get-AdsBudgetRule).RuleState | Should -Be PAUSED
    }

    It 'shows old and new with -WhatIf and sends nothing' {
        $rule | Set-AdsBudgetRule -IncreasePercent 50 -State Paused -WhatIf | Should -BeNullOrEmpty
        $emulator.Requests.Count('PUT', $path) | Should -Be 0
    }

    It 'refuses <What>, and the next one is changed' -ForEach @(
        @{ What = 'an item without an id'; Row = @{ BudgetRuleId = '' ; State = 'PAUSED' }; Code = 'budgetRuleIdMissing' }
        @{ What = 'nothing to set'; Row = @{ BudgetRuleId = 'x'; State = '' }; Code = 'nothingToSet' }
        @{ What = 'a name too long'; Row = @{ BudgetRuleId = 'x'; Name = 'a' * 356 }; Code = 'ruleInvalid' }
    ) {
        $bad = [pscustomobject](@{ ProfileId = $profileId } + $Row)
        $good = [pscustomobject]@{ ProfileId = $profileId; BudgetRuleId = $rule.RuleId; State = 'PAUSED' }
        $results = $bad, $good | Set-AdsBudgetRule -ErrorAction SilentlyContinue -ErrorVariable problems
        $results.Status | Should -Be Failed, Success
        $results[0].Code | Should -Be $Code
        $problems.Count | Should -Be 1
    }

    It 'tells of a rule that is not there' {
        $result = Set-AdsBudgetRule -ProfileId $profileId -BudgetRuleId none -State Paused -ErrorAction SilentlyContinue -ErrorVariable problems
        $result.Status | Should -Be Failed
        $result.Id | Should -Be none
        $problems[0].Exception.Message | Should -Match 'none'
    }
}
