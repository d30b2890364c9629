BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsCampaignNegativeKeyword' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists negative keywords of campaigns of one and of many profiles, by every filter it has' {
        Assert-Lists $world CampaignNegativeKeyword
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world CampaignNegativeKeyword
    }

    It 'gathers piped campaigns into one request' {
        $parents = Get-AdsCampaign
        Clear-Request $world
        @($parents | Get-AdsCampaignNegativeKeyword -PageSize 1000).Count | Should -Be @(Get-AdsCampaignNegativeKeyword).Count
        @($world.Emulator.Requests.Latest | Where-Object Path -EQ '/sp/campaignNegativeKeywords/list')[0].Body | Should -BeLike '*campaignIdFilter*'
        @(Get-SentBody $world POST '/sp/campaignNegativeKeywords/list' | Where-Object { $_ -like '*campaignIdFilter*' }).Count | Should -Be 1
    }

    It 'says so where a product has none' {
        { Get-AdsCampaignNegativeKeyword -AdProduct Nonsense } | Should -Throw '*advertising product*'
    }
}
