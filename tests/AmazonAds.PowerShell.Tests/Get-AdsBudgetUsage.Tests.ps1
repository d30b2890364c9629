BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
}

Describe 'Get-AdsBudgetUsage' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -CampaignCount 130 -AdGroupCount 1 -KeywordCount 1 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profileId = (Get-AdsProfile)[0].ProfileId
        $campaigns = Get-AdsCampaign -ProfileId $profileId
    }

    BeforeEach {
        $emulator.Faults.Clear()
        $emulator.Requests.Clear()
    }

    AfterAll { Clear-Session }

    It 'gathers piped campaigns, 100 to a request' {
        $usage = $campaigns | Get-AdsBudgetUsage
        $usage.Count | Should -Be 130
        $emulator.Requests.Count('POST', '/sp/campaigns/budget/usage') | Should -Be 2
        $usage[0].ProfileId | Should -BeExactly $profileId
        $usage[0].CampaignId | Should -BeExactly $campaigns[0].CampaignId
        $usage[0].Budget | Should -Be $campaigns[0].Budget.Budget
        $usage[0].BudgetUsagePercent | Should -BeOfType [decimal]
    }

    It 'reads profiles side by side' {
        $usage = Get-AdsProfile | Get-AdsCampaign | Get-AdsBudgetUsage
        @($usage.ProfileId | Sort-Object -Unique).Count | Should -Be 3
        $usage.Count | Should -Be 390
    }

    It 'asks <Product> at its own address' -ForEach @(
        @{ Product = 'SponsoredBrands'; Path = '/sb/campaigns/budget/usage' }
        @{ Product = 'SponsoredDisplay'; Path = '/sd/campaigns/budget/usage' }
    ) {
        $own = Get-AdsCampaign -ProfileId $profileId -AdProduct $Product
        $usage = $own | Get-AdsBudgetUsage
        $usage.CampaignId | Should -Be $own.CampaignId
        $usage.Budget | Should -Be $own.Budget.Budget
        $usage.AdProduct | Select-Object -Unique | Should -Be $Product
        $emulator.Requests.Count('POST', $Path) | Should -Be 1
    }

    It 'gives an error for each campaign that is not there, and the others' {
        $usage = '77', $campaigns[0].CampaignId, '78' | ForEach-Object { [pscustomobject]@{ ProfileId = $profileId; CampaignId = $_ } } |
            Get-AdsBudgetUsage -ErrorAction SilentlyContinue -ErrorVariable problems
        $usage.CampaignId | Should -BeExactly $campaigns[0].CampaignId
        $problems.TargetObject | Should -Be '77', '78'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemNotRead.404*'
        $problems[0].Exception.Message | Should -Match '77'
    }

    It 'asks about portfolios' {
        $portfolio = ($campaigns | Where-Object PortfolioId)[0].PortfolioId
        $usage = Get-AdsBudgetUsage -ProfileId $profileId -PortfolioId $portfolio, 77 -ErrorAction SilentlyContinue -ErrorVariable problems
        $usage.PortfolioId | Should -BeExactly $portfolio
        $usage.CampaignId | Should -BeNullOrEmpty
        $problems[0].Exception.Message | Should -Match 'portfolio 77'
        $emulator.Requests.Count('POST', '/portfolios/budget/usage') | Should -Be 1
    }

    It 'says so when there is nothing to ask about' {
        { Get-AdsBudgetUsage -ProfileId $profileId } | Should -Throw -ErrorId 'AdsNothingAsked*'
    }

    It 'has a view' {
        Get-AdsBudgetUsage -ProfileId $profileId -CampaignId $campaigns[0].CampaignId | Out-String -Width 200 | Should -Match 'Used %'
    }
}
