BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsPortfolio' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists portfolios of one and of many profiles, by every filter it has' {
        Assert-Lists $world Portfolio
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world Portfolio
    }

    It 'gives the portfolios of piped campaigns, and none for campaigns in none' {
        $portfolio = (Get-AdsPortfolio)[1]
        New-Sample $world Campaign -Count 2 | Get-AdsPortfolio | Should -BeNullOrEmpty
        $inside = New-Sample $world Campaign -Count 2 -With @{ PortfolioId = $portfolio.PortfolioId }
        @($inside | Get-AdsPortfolio).PortfolioId | Should -Be $portfolio.PortfolioId
        (Get-AdsPortfolio -PortfolioId $portfolio.PortfolioId | Get-AdsCampaign).CampaignId | Sort-Object | Should -Be ($inside.CampaignId | Sort-Object)
    }

    It 'filters by a state that the service does not know here, among all' {
        Get-AdsPortfolio -State Sleeping | Should -BeNullOrEmpty
        Get-SentBody $world POST '/portfolios/list' | Should -Not -BeLike '*SLEEPING*'
    }
}
