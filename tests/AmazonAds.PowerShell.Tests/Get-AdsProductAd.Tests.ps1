BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsProductAd' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists ads of one and of many profiles, by every filter it has' {
        Assert-Lists $world ProductAd
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world ProductAd
    }

    It 'gathers piped ad groups into one request' {
        $parents = Get-AdsAdGroup
        Clear-Request $world
        @($parents | Get-AdsProductAd -PageSize 1000).Count | Should -Be @(Get-AdsProductAd).Count
        @($world.Emulator.Requests.Latest | Where-Object Path -EQ '/sp/productAds/list')[0].Body | Should -BeLike '*adGroupIdFilter*'
        @(Get-SentBody $world POST '/sp/productAds/list' | Where-Object { $_ -like '*adGroupIdFilter*' }).Count | Should -Be 1
    }

    It 'says so where a product has none' {
        { Get-AdsProductAd -AdProduct Nonsense } | Should -Throw '*advertising product*'
    }
}
