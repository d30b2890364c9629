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

    It 'filters by a state that the service does not know here, among all' {
        Get-AdsPortfolio -State Sleeping | Should -BeNullOrEmpty
        Get-SentBody $world POST '/portfolios/list' | Should -Not -BeLike '*SLEEPING*'
    }
}
