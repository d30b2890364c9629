BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsCampaignNegativeTarget' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists negative targets of campaigns of one and of many profiles, by every filter it has' {
        Assert-Lists $world CampaignNegativeTarget
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world CampaignNegativeTarget
    }

    It 'gathers piped campaigns into one request' {
        $parents = Get-AdsCampaign
        Clear-Request $world
        @($parents | Get-AdsCampaignNegativeTarget -PageSize 1000).Count | Should -Be @(Get-AdsCampaignNegativeTarget).Count
        @($world.Emulator.Requests.Latest | Where-Object Path -EQ '/sp/campaignNegativeTargets/list')[0].Body | Should -BeLike '*campaignIdFilter*'
        @(Get-SentBody $world POST '/sp/campaignNegativeTargets/list' | Where-Object { $_ -like '*campaignIdFilter*' }).Count | Should -Be 1
    }

    It 'says so where a product has none' {
        { Get-AdsCampaignNegativeTarget -AdProduct Nonsense } | Should -Throw '*advertising product*'
    }
}
