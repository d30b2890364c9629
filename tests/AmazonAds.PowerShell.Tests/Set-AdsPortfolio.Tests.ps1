BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
    $path = '/portfolios'
}

Describe 'Set-AdsPortfolio' {
    BeforeAll {
        $world = Start-EntityWorld
        $monthly = @{ BudgetPolicy = 'MonthlyRecurring'; BudgetAmount = 100; CurrencyCode = 'USD' }
    }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'sends a name alone, and shows old and new' {
        $sample = New-Sample $world Portfolio -Count 1
        $outcome = $sample | Set-AdsPortfolio -Name Renamed
        $outcome.Old | Should -Be $sample.Name
        $outcome.New | Should -Be 'Renamed'
        Get-SentBody $world PUT $path | Should -BeExactly "{`"portfolios`":[{`"portfolioId`":`"$($sample.PortfolioId)`",`"name`":`"Renamed`"}]}"
    }

    It 'sends what was changed within the budget of an object' {
        $sample = New-Sample $world Portfolio -Count 1 -With $monthly
        $sample.Budget.Amount = 150
        ($sample | Set-AdsPortfolio -PassThru).Budget.Amount | Should -Be 150
        Get-SentBody $world PUT $path | Should -BeExactly "{`"portfolios`":[{`"portfolioId`":`"$($sample.PortfolioId)`",`"budget`":{`"amount`":150}}]}"
    }

    It 'takes an amount and an end away with $null' {
        $sample = New-Sample $world Portfolio -Count 1 -With $monthly
        ($sample | Set-AdsPortfolio -BudgetPolicy NoCap -BudgetAmount $null -EndDate $null).Status | Should -Be 'Success'
        Get-SentBody $world PUT $path | Should -BeExactly "{`"portfolios`":[{`"portfolioId`":`"$($sample.PortfolioId)`",`"budget`":{`"amount`":null,`"policy`":`"NO_CAP`",`"endDate`":null}}]}"
        ($sample | Get-AdsPortfolio).Budget.Amount | Should -BeNullOrEmpty
    }

    It 'shows with -WhatIf the old and the new value, and sends nothing' {
        Assert-OnlyShows $world Set-AdsPortfolio Portfolio 'Set BudgetAmount from 100 to 120' -With @{ BudgetAmount = 120 } -Sample $monthly
    }

    It 'sends 100 portfolios per request' {
        $rows = 1..250 | ForEach-Object { [pscustomobject]@{ PortfolioId = "7$_"; Name = "Many $_" } }
        ($rows | Set-AdsPortfolio -ErrorAction SilentlyContinue).Count | Should -Be 250
        $world.Emulator.Requests.Count('PUT', $path) | Should -Be 3
    }

    It 'reads rows of a CSV file, where a blank cell leaves a field as it is' {
        $samples = New-Sample $world Portfolio -Count 2 -With $monthly
        $rows = $samples | ForEach-Object { [pscustomobject]@{ ProfileId = $_.ProfileId; PortfolioId = $_.PortfolioId; Name = ''; BudgetAmount = '' } }
        $rows[0].BudgetAmount = '110.50'
        $outcomes = $rows | ConvertTo-Row | Set-AdsPortfolio -ErrorAction SilentlyContinue
        ($outcomes | Where-Object Status -EQ Success).Id | Should -BeExactly $samples[0].PortfolioId
        ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be 'nothingToSet'
        Get-SentBody $world PUT $path | Should -BeLike '*"budget":{"amount":110.50}}`]}'
    }

    It 'tells items apart that succeed, fail and have no answer' {
        $samples = New-Sample $world Portfolio
        $null = Add-Fault $world.Emulator { $args[0]::On('PUT', $path).FailItemsAt('budgetError', [int[]]@(1)).OmitResults([int[]]@(2)) }
        $outcomes = $samples | Set-AdsPortfolio -UnspentBudgetSharing Enabled -ErrorAction SilentlyContinue
        foreach ($index in 0..2) { ($outcomes | Where-Object Id -EQ $samples[$index].PortfolioId).Status | Should -Be ('Success', 'Failed', 'Unknown')[$index] }
    }

    It 'refuses what is no id, item by item, before any call' {
        Assert-RefusesBadId $world Set-AdsPortfolio Portfolio -With @{ Name = 'X' }
    }

    It 'completes the words of its fields' {
        Get-Completion 'Set-AdsPortfolio -BudgetPolicy ' | Should -Be 'DATE_RANGE', 'MONTHLY_RECURRING', 'NO_CAP'
    }
}
