BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'New-AdsPortfolio' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'creates portfolios from the rows of a CSV file, whatever the culture' {
        Assert-CreatesFromRow $world Portfolio
    }

    It 'refuses by itself what lacks something, before any call, and creates the others' {
        Assert-RefusesIncomplete $world Portfolio -Without Name
    }

    It 'calls a lost answer Unknown and does not send it again; tells what Amazon refuses' {
        Assert-CreateIsHonest $world Portfolio
    }

    It 'shows with -WhatIf what would be created, and sends nothing' {
        $row = [pscustomobject](Get-NewValue $world Portfolio)
        Get-WhatIfText { $row | New-AdsPortfolio -WhatIf } | Should -BeLike "*Create with *State ENABLED*new portfolio of profile*"
        $world.Emulator.Requests.Total | Should -Be 0
    }

    It 'sends a budget with all its parts, and 100 portfolios per request' {
        $new = New-AdsPortfolio -Name Summer -BudgetPolicy DateRange -BudgetAmount 100 -CurrencyCode usd -StartDate 2027-06-01 -EndDate ([datetime]'2027-08-31') -PassThru
        $new.Budget.Amount | Should -Be 100
        Get-SentBody $world POST /portfolios | Should -BeExactly '{"portfolios":[{"name":"Summer","state":"ENABLED","budget":{"amount":100,"currencyCode":"USD","policy":"DATE_RANGE","startDate":"2027-06-01","endDate":"2027-08-31"}}]}'
        Clear-Request $world
        $outcomes = 1..250 | ForEach-Object { [pscustomobject]@{ Name = "Many $_" } } | New-AdsPortfolio
        $outcomes.Count | Should -Be 250
        $world.Emulator.Requests.Count('POST', '/portfolios') | Should -Be 3
    }

    It 'refuses an end before the start' {
        (New-AdsPortfolio -Name Odd -BudgetPolicy DateRange -BudgetAmount 1 -CurrencyCode USD -StartDate 2027-02-01 -EndDate 2027-01-01 -ErrorAction SilentlyContinue).Code | Should -Be 'endDateInvalid'
        $world.Emulator.Requests.Total | Should -Be 0
    }
}
