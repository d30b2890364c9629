BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'New-AdsBudgetRule' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $profileId = $profiles[0].ProfileId
        $soon = (Get-Date).AddDays(3)
        $path = '/sp/budgetRules'
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'makes a daily rule' {
        $result = New-AdsBudgetRule -ProfileId $profileId -Name daily -IncreasePercent 35 -StartDate $soon -EndDate $soon.AddDays(9)
        $result.Status | Should -Be Success
        $rule = Get-AdsBudgetRule -ProfileId $profileId -BudgetRuleId $result.Id
        $rule.RuleDetails.RuleType | Should -Be SCHEDULE
        $rule.RuleDetails.Recurrence.Type | Should -Be DAILY
        $rule.RuleDetails.BudgetIncreaseBy.Value | Should -Be 35
        $rule.RuleDetails.Duration.DateRangeTypeRuleDuration.StartDate | Should -Be $soon.ToString('yyyyMMdd')
    }

    It 'makes a weekly rule of performance for some hours' {
        $result = New-AdsBudgetRule -ProfileId $profileId -Name weekly -IncreasePercent 12.5 -StartDate $soon.ToString('yyyy-MM-dd') -DayOfWeek monday, Friday -StartTime 08:00:00 -EndTime 20:00:00 -MetricName roas -ComparisonOperator GREATER_THAN -Threshold 3
        $result.Status | Should -Be Success
        $details = (Get-AdsBudgetRule -ProfileId $profileId -BudgetRuleId $result.Id).RuleDetails
        $details.RuleType | Should -Be PERFORMANCE
        $details.Recurrence.DaysOfWeek | Should -Be MONDAY, FRIDAY
        $details.Recurrence.IntraDaySchedule[0].EndTime | Should -Be '20:00:00'
        $details.PerformanceMeasureCondition.ToString() | Should -Be 'ROAS GREATER_THAN 3'
    }

    It 'makes the rule for every piped profile' {
        $results = $profiles | New-AdsBudgetRule -Name all -IncreasePercent 5 -StartDate $soon -AdProduct SponsoredDisplay
        $results.ProfileId | Sort-Object | Should -Be ($profiles.ProfileId | Sort-Object)
        $results.Status | ForEach-Object { $_ | Should -Be Success }
        $profiles | Get-AdsBudgetRule -AdProduct SponsoredDisplay | Should -HaveCount 3
    }

    It 'reads a CSV file, 25 rules to a request, whatever the culture' {
        $file = Join-Path $TestDrive 'rules.csv'
        1..30 | ForEach-Object { [pscustomobject]@{ ProfileId = $profileId; Name = "csv $_"; IncreasePercent = '7.5'; StartDate = $soon.ToString('yyyy-MM-dd'); EndDate = ''; Threshold = ''; DayOfWeek = '' } } |
            Export-Csv $file
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            $results = Import-Csv $file | New-AdsBudgetRule
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        $results.Count | Should -Be 30
        $results.Status | ForEach-Object { $_ | Should -Be Success }
        $results[29].Input.Name | Should -Be 'csv 30'
        $emulator.Requests.Count('POST', $path) | Should -Be 2
    }

    It 'copies a piped rule into another product, with what is given in its place' {
        $rule = Get-AdsBudgetRule -ProfileId $profileId | Where-Object Name -EQ weekly
        $result = $rule | New-AdsBudgetRule -Name copied
        $copy = Get-AdsBudgetRule -ProfileId $profileId -BudgetRuleId $result.Id
        $copy.Name | Should -Be copied
        $copy.RuleDetails.PerformanceMeasureCondition.Threshold | Should -Be 3
        $copy.RuleId | Should -Not -Be $rule.RuleId
    }

    It 'refuses <What> item by item, before any call, and loses nothing else' -ForEach @(
        @{ What = 'a past day'; Change = @{ StartDate = '2020-01-01' } }
        @{ What = 'no day'; Change = @{ StartDate = '' } }
        @{ What = 'a word as a day'; Change = @{ StartDate = 'soon' } }
        @{ What = 'a comma'; Change = @{ IncreasePercent = '7,5' } }
        @{ What = 'no increase'; Change = @{ IncreasePercent = '' } }
        @{ What = 'a decrease'; Change = @{ IncreasePercent = -1 } }
        @{ What = 'an early end'; Change = @{ EndDate = '2020-01-01' } }
        @{ What = 'a metric alone'; Change = @{ MetricName = 'ROAS' } }
        @{ What = 'no name'; Change = @{ Name = ' ' } }
    ) {
        $row = { param($Name) @{ ProfileId = $profileId; Name = $Name; IncreasePercent = 5; StartDate = $soon.ToString('yyyy-MM-dd'); EndDate = ''; MetricName = '' } }
        $bad = & $row 'bad'
        foreach ($key in $Change.Keys) { $bad[$key] = $Change[$key] }
        $results = [pscustomobject]$bad, [pscustomobject](& $row "good $What") | New-AdsBudgetRule -ErrorAction SilentlyContinue -ErrorVariable problems
        $results.Status | Should -Be Failed, Success
        $results[0].Code | Should -Be ruleInvalid
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemFailed.ruleInvalid*'
        $emulator.Requests.Count('POST', $path) | Should -Be 1
    }

    It 'sends nothing with -WhatIf' {
        New-AdsBudgetRule -ProfileId $profileId -Name x -IncreasePercent 5 -StartDate $soon -WhatIf | Should -BeNullOrEmpty
        $emulator.Requests.Count('POST', $path) | Should -Be 0
    }

    It 'says of a rule whose fate is not known that it is not, and asks only once' {
        Add-Fault $emulator { $args[0]::On('POST', '/sp/budgetRules').Answer(500) }
        $result = New-AdsBudgetRule -ProfileId $profileId -Name x -IncreasePercent 5 -StartDate $soon -ErrorAction SilentlyContinue -ErrorVariable problems
        $result.Status | Should -Be Unknown
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemUnknown*'
        $emulator.Requests.Count('POST', $path) | Should -Be 1
    }

    It 'tells what Amazon refuses' {
        $result = New-AdsBudgetRule -ProfileId $profileId -Name x -IncreasePercent 5 -StartDate $soon -MetricName ACOS -ComparisonOperator LESS_THAN -Threshold 5 -AdProduct SponsoredBrands -ErrorAction SilentlyContinue -ErrorVariable problems
        $result.Status | Should -Be Failed
        $problems[0].Exception.Message | Should -Match 'IS, NTB, ROAS'
    }
}
