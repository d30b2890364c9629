BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsCampaign' {
    BeforeAll {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -CampaignCount 30 -AdGroupCount 2 -KeywordCount 2 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        $profiles = Get-AdsProfile
        $profiles[0] | Select-AdsProfile
        $campaigns = Get-AdsCampaign
    }

    BeforeEach { $emulator.Requests.Clear() }

    AfterAll { Clear-Session }

    It 'lists the campaigns of one and of all profiles' {
        $campaigns.Count | Should -Be 30
        ($profiles | Get-AdsCampaign).Count | Should -Be 90
    }

    It 'finds campaigns by id and by exact name' {
        (Get-AdsCampaign -CampaignId $campaigns[3].CampaignId, $campaigns[4].CampaignId).Count | Should -Be 2
        (Get-AdsCampaign -Name $campaigns[3].Name).CampaignId | Should -Contain $campaigns[3].CampaignId
    }

    It 'matches wildcards here, and brackets letter by letter too' {
        $first = $campaigns[0].Name.Substring(0, 3)
        (Get-AdsCampaign -Name "$first*").Count | Should -Be @($campaigns | Where-Object Name -like "$first*").Count
        Get-AdsCampaign -Name 'Brand [US]' | Should -BeNullOrEmpty
    }

    It 'filters by state' {
        (Get-AdsCampaign -State enabled).Count | Should -Be @($campaigns | Where-Object State -eq 'ENABLED').Count
        Get-AdsCampaign -State enabled | ForEach-Object State | Sort-Object -Unique | Should -Be 'ENABLED'
    }

    It 'gives the campaigns of piped keywords, each once and in one request' {
        $keywords = Get-AdsKeyword
        $keywords.Count | Should -Be 120
        $emulator.Requests.Clear()
        ($keywords | Get-AdsCampaign).Count | Should -Be 30
        Get-RequestCount $emulator '/sp/campaigns/list' | Should -Be 1
    }

    It 'shows a table' {
        $text = $campaigns | Out-String -Width 200
        foreach ($word in 'ProfileId', 'CampaignId', 'State', 'Budget', 'Name', $campaigns[0].CampaignId) { $text | Should -Match $word }
    }

    It 'refuses ids that are none' {
        { Get-AdsCampaign -CampaignId 1.5e15 } | Should -Throw '*CampaignId*'
        { Get-AdsCampaign -PortfolioId abc } | Should -Throw '*PortfolioId*'
    }
}

Describe 'Get-AdsCampaign by every filter' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists campaigns of one and of many profiles, by every filter it has' {
        Assert-Lists $world Campaign
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world Campaign
    }

    It 'lists the campaigns of a portfolio' {
        $portfolio = (Get-AdsPortfolio)[0].PortfolioId
        $inside = New-Sample $world Campaign -Count 2 -With @{ PortfolioId = $portfolio }
        (Get-AdsCampaign -PortfolioId $portfolio).CampaignId | Sort-Object | Should -Be ($inside.CampaignId | Sort-Object)
    }
}
