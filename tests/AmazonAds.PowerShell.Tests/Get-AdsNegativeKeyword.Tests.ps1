BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'EntityHelpers.psm1')
}

Describe 'Get-AdsNegativeKeyword' {
    BeforeAll { $world = Start-EntityWorld }

    BeforeEach { Clear-Request $world }

    AfterAll { Clear-Session }

    It 'lists negative keywords of one and of many profiles, by every filter it has' {
        Assert-Lists $world NegativeKeyword
    }

    It 'tells each id that does not exist, and gives the others' {
        Assert-TellsMissing $world NegativeKeyword
    }

    It 'gathers piped ad groups into one request' {
        $parents = Get-AdsAdGroup
        Clear-Request $world
        @($parents | Get-AdsNegativeKeyword -PageSize 1000).Count | Should -Be @(Get-AdsNegativeKeyword).Count
        @($world.Emulator.Requests.Latest | Where-Object Path -EQ '/sp/negativeKeywords/list')[0].Body | Should -BeLike '*adGroupIdFilter*'
        @(Get-SentBody $world POST '/sp/negativeKeywords/list' | Where-Object { $_ -like '*adGroupIdFilter*' }).Count | Should -Be 1
    }

    It 'says so where a product has none' {
        { Get-AdsNegativeKeyword -AdProduct Nonsense } | Should -Throw '*advertising product*'
    }
}
